package daman.cli;

/** How an answer is printed. The names are what a person types. */
enum Format { table, json }
