package daman.cli.terminal;

/** How an answer is printed that is made of tables. The names are what a person types. */
public enum TableFormat { table, json, csv }
