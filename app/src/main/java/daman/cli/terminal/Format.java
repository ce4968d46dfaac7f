package daman.cli.terminal;

/** How an answer is printed. The names are what a person types. */
public enum Format { table, json }
