package daman.things;

import java.util.Locale;

/** What kind of support is meant (GUIDE.md, commitments). */
public enum Measure {
    AIR_DEFENCE, ARMS, FINANCING, TRAINING, AGREEMENT, FORCES, INDUSTRY, INTELLIGENCE, MEMBERSHIP, GUARANTEE;

    /** What an army is given to fight with. */
    public boolean hardware() { return this == ARMS || this == AIR_DEFENCE; }

    public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Measure of(String id) { return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
