package daman.pages.sheets;

import daman.commitments.Stage;

/** What stands on a sheet, from above. */
public sealed interface Part permits Grid, Columns, Bars {
    /** The class of what is drawn in the colour that a stage has everywhere. */
    static String colour(Stage stage) { return "s-" + stage.id(); }
}
