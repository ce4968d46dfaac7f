package daman.pages;

import daman.access.Visit;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.pages.door.Door;
import daman.pages.views.Page;
import daman.pages.views.Query;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What is the same of every request: in which form, of when, and whether whoever asks has the answer already. */
final class Requests {
    private static final List<String> MAY_CHANGE = List.of("/reports/", "/annotation", "/exposure", "/burden");

    private final Guarantees guarantees;
    private final Answers answers;
    private final Tags tags;
    private final Written written = new Written();

    Requests(Guarantees guarantees, Answers answers, Tags tags) {
        this.guarantees = guarantees;
        this.answers = answers;
        this.tags = tags;
    }

    /** Answers in a form, of a pair of times. */
    interface View {
        void answer(Context context, Format format, Page page, Times times);
    }

    void answer(Context context, View view) {
        Optional<Format> format = Format.of(context);
        if (format.isEmpty()) context.status(406);
        else answer(context, format.get(), Query.times(context::queryParam), view);
    }

    /** Nothing is made anew for whoever has it already: an answer is the same while the log up to its last entry is. */
    void answer(Context context, Format format, Times times, View view) {
        Page page = answers.page(context);
        long known = guarantees.lastEntry(times.known());
        String tag = tags.of(known, format + whose(format, page) + " " + page.language() + " " + context.path() + "?" + context.queryString());
        context.header("ETag", tag);
        if (Door.visit(context).way() == Visit.Way.SESSION) context.header("Cache-Control", "private, no-cache");
        else if (isForEver(context, format, times, known)) context.header("Cache-Control", "private, max-age=31536000, immutable");
        if (tag.equals(context.header("If-None-Match"))) context.status(304);
        else if (!written.again(context, tag)) {
            view.answer(context, format, page, new Times(times.asOf(), new Times.Known.Entry(Math.max(0, known))));
            written.keep(context, tag);
        }
    }

    /** A page names its visitor and carries a token of this run; what programs are given is the same for all. */
    private static String whose(Format format, Page page) { return format == Format.HTML ? " " + page.visit() : ""; }

    /** Of an entry that is there the answer is for ever; only a text may be withdrawn, a page of ours may look better tomorrow, and the dossier may know more of what is ahead. */
    private static boolean isForEver(Context context, Format format, Times times, long known) {
        return times.known() instanceof Times.Known.Entry entry && entry.index() == known && format != Format.HTML && MAY_CHANGE.stream().noneMatch(context.path()::contains);
    }
}
