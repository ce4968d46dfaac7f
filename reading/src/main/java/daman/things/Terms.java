package daman.things;

import daman.languages.Language;
import daman.languages.Listed;
import java.util.Set;

/** The lines and settings of {@code grammar.tsv} that tell things apart, looked up once for a language. */
final class Terms {
    final Listed anyOf, buying, launchers, loans, madeFor, munitions, of, oneBehind, oneOf, paid, partitive, purposes, severalYears, someOf, systems, theirs, worth;
    final boolean cases, caseless, inverts, subjectFirst, verbFirst;
    final Set<String> dualEndings;
    /** For forms that hold one of them. */
    final Set<String> munitionsIn;

    Terms(Language language) {
        this.anyOf = language.listed("any-of");
        this.buying = language.listed("buying-words");
        this.launchers = language.listed("launcher-words");
        this.loans = language.listed("loan-words");
        this.madeFor = language.listed("made-for");
        this.munitions = language.listed("munitions");
        this.of = language.listed("of-words");
        this.oneBehind = language.listed("one-behind");
        this.oneOf = language.listed("one-of");
        this.paid = language.listed("paid-words");
        this.partitive = language.listed("partitive-words");
        this.purposes = language.listed("purpose-words");
        this.severalYears = language.listed("several-years");
        this.someOf = language.listed("some-of");
        this.systems = language.listed("system-words");
        this.theirs = language.listed("theirs");
        this.worth = language.listed("worth-words");
        this.cases = language.setting("cases");
        this.caseless = language.setting("caseless");
        this.inverts = language.setting("inverts");
        this.subjectFirst = language.setting("subject-first");
        this.verbFirst = language.setting("verb-first");
        this.dualEndings = language.words("dual-endings");
        this.munitionsIn = language.words("munitions");
    }
}
