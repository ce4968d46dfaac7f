package daman.access;

/**
 * One request of a visitor.
 *
 * @param formToken what a form of a page for this visitor sends back, so that no other site's page can send it; empty where the visitor may send nothing by a form
 */
public record Visit(Visitor visitor, String formToken) {
    public static final Visit OF_A_STRANGER = new Visit(Visitor.STRANGER, "");
}
