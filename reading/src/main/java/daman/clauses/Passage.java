package daman.clauses;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.measures.Values;
import daman.names.Actor;
import daman.names.Actors;
import daman.text.Extents;
import daman.text.Places;
import daman.text.Stretch;
import daman.text.Tokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as far as names, measures and clauses go: what statements, commitments and events are read from. For one thread. */
public final class Passage {
    /** So many names back somebody may still be the guest. Without an end, a text that speaks of guests and names none would take the square of its length. */
    private static final int GUEST = 400;
    /** So many names are looked through as soon as a map of them is made. */
    private static final int FEW = 64;

    private final Analysed words;
    private final Tokens tokens;                                       // asked at every turn
    private final Particles.Marks particles;
    private final Layout layout;
    private final Actor[] actors;
    private final List<Actor> holders;
    private final Measured[] measured;
    private final boolean consistent;
    private final @Nullable LocalDate published;
    private @Nullable Map<String, Actor> byId;                         // made when first asked, where many are named
    private @Nullable Subjects subjects;
    private final Extents named;
    private final Extents valued;
    private final Places signs;                                        // that part clauses
    private final Places days;

    public Passage(Analysed words, Particles.Marks particles, Layout layout, Actors actors, Values values, @Nullable LocalDate published) {
        this.words = words;
        this.tokens = words.tokens();
        this.particles = particles;
        this.layout = layout;
        this.actors = actors.all();
        this.holders = actors.holders();
        this.measured = values.all();
        this.consistent = values.consistent();
        this.published = published;
        this.named = actors.extents();
        this.valued = values.extents();
        this.days = values.days();
        this.signs = layout.parting().without(named);
    }

    public Analysed words() { return words; }

    public Tokens tokens() { return tokens; }

    public Language language() { return words.language(); }

    public Particles.Marks particles() { return particles; }

    public Layout layout() { return layout; }

    public List<Actor> actors() { return new Stretch<>(actors, 0, actors.length); }

    /** Persons to whom the text gives an office. */
    public List<Actor> holders() { return holders; }

    public @Nullable LocalDate published() { return published; }

    public @Nullable Actor actorAt(int token) {
        int at = named.at(token);
        return at < 0 ? null : actors[at];
    }

    /** Somebody's name covers the token. */
    public boolean namedAt(int token) { return named.covers(token); }

    /** The first mention of an actor, null where it is not named. */
    public @Nullable Actor named(String id) {
        if (actors.length <= FEW) {
            for (Actor actor : actors) if (actor.id().equals(id)) return actor;
            return null;
        }
        if (byId == null) {
            byId = new HashMap<>();
            for (Actor actor : actors) byId.putIfAbsent(actor.id(), actor);
        }
        return byId.get(id);
    }

    /** The subjects of its verbs. */
    public Subjects subjects() { return subjects == null ? subjects = new Subjects(this) : subjects; }

    /** The token is part of a day: "on Friday", "last week". */
    public boolean dayAt(int token) { return days.at(token); }

    /** Some token of a range is part of a day. */
    public boolean dayIn(int first, int last) { return days.before(last + 1) > days.before(first); }

    /** No day of the text has another day of the week than its date. */
    public boolean consistent() { return consistent; }

    /** The token is part of a number or a sum. */
    public boolean valueAt(int token) { return valued.covers(token) && !days.at(token); }

    /** Actors that lie within a range of tokens. */
    public List<Actor> actorsIn(int first, int last) {
        int low = named.before(first), end = named.end(low, last);
        return new Stretch<>(actors, low, end);
    }

    /** The first actor whose name begins at a token or behind it. */
    public @Nullable Actor firstFrom(int token) {
        int next = named.before(token);
        return next == actors.length ? null : actors[next];
    }

    /** The last actor whose name begins before a token. */
    public @Nullable Actor lastBefore(int token) {
        int next = named.before(token);
        return next == 0 ? null : actors[next - 1];
    }

    /** Somebody who acts is named within a range of tokens. */
    public boolean namesOne(int first, int last) {
        int low = named.before(first), end = named.end(low, last);
        for (int a = low; a < end; a++) if (actors[a].kind().acts()) return true;
        return false;
    }

    /** Values that lie within a range of tokens. */
    public List<Measured> measuredIn(int first, int last) {
        int low = valued.before(first), end = valued.end(low, last);
        return new Stretch<>(measured, low, end);
    }

    /** How many values begin within a range of tokens. */
    public int values(int first, int last) { return valued.before(last + 1) - valued.before(first); }

    /** Signs that part clauses between two tokens, those inside an actor's title left out. */
    public int partings(int from, int to) { return from >= to ? 0 : Math.max(0, signs.before(to) - signs.before(from + 1)); }

    /** A sign that parts clauses, outside of an actor's title. */
    public boolean partsAt(int token) { return signs.at(token); }

    /** Some semicolon stands in the text: most have none. */
    public boolean semicolons() { return layout.semicolons(); }

    /** The first token after the last sign in {@code [low, token)} that parts clauses; {@code low} if there is none. */
    public int clauseStart(int token, int low) {
        return token <= low ? low : Math.max(low, signs.previous(token - 1) + 1);
    }

    /** The first token of the clause around a token, within its sentence. */
    public int clauseStart(int token) { return clauseStart(token, layout.sentence(layout.sentenceAt(token)).first()); }

    /** The last token of the clause around a token, within its sentence. */
    public int clauseEnd(int token) { return clauseEnd(token, layout.sentence(layout.sentenceAt(token)).last()); }

    /** The last token before the next sign in {@code (token, high]} that parts clauses; {@code high} if there is none. */
    public int clauseEnd(int token, int high) {
        int sign = token >= high ? -1 : signs.next(token + 1);
        return sign < 0 ? high : Math.min(high, sign - 1);
    }

    /** "Лідери Європейського Союзу": the noun before the name may be a subject, and the name says whose. */
    public boolean ofSubject(int first) {
        int t = first - 1;
        while (t > 0 && tokens.word(t) && !namedAt(t) && !small(t) && words.may(t, Feature.GENITIVE) && !words.may(t, Feature.NOMINATIVE) && !words.may(t, Feature.VERB)) t--; // "Рада директорів фонду"
        return t >= 0 && tokens.word(t) && !namedAt(t) && !small(t) && words.may(t, Feature.NOUN) && words.may(t, Feature.NOMINATIVE) && !words.may(t, Feature.VERB);
    }

    /** A preposition may look like a noun ("до"). */
    private boolean small(int t) { return particles.is(t, Role.PREP) || particles.is(t, Role.TO) || particles.is(t, Role.FROM) || particles.is(t, Role.WITH); }

    /** Whom "the guest" means here: the last person named who is at home elsewhere than the host; without one, than the capital named last. */
    public @Nullable Actor guest(int token, @Nullable String host) {
        int last = named.before(token) - 1;
        for (int a = last; a >= Math.max(0, last - GUEST); a--) {
            Actor actor = actors[a];
            if (host == null && actor.kind() == Actor.Kind.CAPITAL) host = actor.state();
            else if (host != null && actor.person() && !host.equals(actor.state())) return actor;
        }
        return null;
    }

    /** Whom "the host" means here: the last person named who is at home in the capital named last. */
    public @Nullable Actor host(int token) {
        String at = null;
        int last = named.before(token) - 1;
        for (int a = last; a >= Math.max(0, last - GUEST) && at == null; a--) if (actors[a].kind() == Actor.Kind.CAPITAL || actors[a].kind() == Actor.Kind.PLACE) at = actors[a].state();
        return at == null ? null : guestFrom(token, at);
    }

    /** Whom "the Canadian guest" means here: the last person named of that state. */
    public @Nullable Actor guestFrom(int token, String state) {
        int last = named.before(token) - 1;
        for (int a = last; a >= Math.max(0, last - GUEST); a--) if (actors[a].person() && state.equals(actors[a].state())) return actors[a];
        return null;
    }
}
