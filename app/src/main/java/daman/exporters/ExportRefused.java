package daman.exporters;

/** An export can't be made as asked; the message says why and what to do. */
public final class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportRefused(String what) { super(what); }

    ExportRefused(String what, Throwable cause) { super(what, cause); }
}
