package daman.pages.sheets;

/** What stands on a sheet, from above. */
public sealed interface Part permits Grid, Columns, Bars {}
