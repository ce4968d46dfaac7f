package daman.events;

import daman.text.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An attack as the public threat picture gives it: day, place as the text names it, kinds of target (GUIDE.md, attacks). */
public record Attack(Evidence evidence, @Nullable String by, List<Target> targets, @Nullable String place, @Nullable LocalDate date, List<String> rules) {

    public enum Target {
        CITY, RESIDENTIAL, ENERGY, PORT, SUPPLY_LINE, INFRASTRUCTURE, MILITARY, HOSPITAL, SCHOOL;

        public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        public static Target of(String id) { return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }

    public Attack {
        targets = List.copyOf(targets);
        rules = List.copyOf(rules);
    }
}
