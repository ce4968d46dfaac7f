package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.names.Actor;
import daman.statements.Said;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part and was named before: "the two presidents", "his guest", "received him", "after meeting Scholz". */
final class Referred {
    /** How many words back someone may have been named. */
    private static final int BACK = 80;
    /** So many statements and sentences back someone may have spoken. */
    private static final int STATEMENTS = 8;

    private final Passage passage;
    private final Signs.Marks signs;
    private final List<Said> said;

    Referred(Passage passage, Signs.Marks signs, List<Said> said) {
        this.passage = passage;
        this.signs = signs;
        this.said = said;
    }

    /** The two persons named last before a token who act for two states; fewer where there are none such. */
    Set<String> theTwo(int token) {
        Set<String> two = new LinkedHashSet<>();
        Actor one = null;
        for (Actor actor : passage.actorsIn(Math.max(0, token - BACK), token - 1).reversed()) {
            if (!actor.person() || actor.state() == null || one != null && actor.state().equals(one.state())) continue;
            two.add(actor.id());
            if (one != null) break;
            one = actor;
        }
        return two;
    }

    /**
     * Who is meant beside one who is named: "his guest" is at home elsewhere and named most; "received him", "a quarrel with his counterpart" mean him who was named
     * last as a subject, at home elsewhere.
     */
    @Nullable String other(String named, int hitFirst, boolean guest, boolean sameSentence) {
        Actor one = passage.named(named);
        int from = guest ? Math.max(0, hitFirst - BACK) : beginning(hitFirst, sameSentence ? 0 : 1);
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Actor actor : passage.actorsIn(from, hitFirst - 1)) {
            boolean elsewhere = actor.person() && !actor.id().equals(named) && (one == null || one.state() == null || !one.state().equals(actor.state()));
            if (elsewhere) mentions.merge(actor.id(), 1, Integer::sum);
        }
        String most = null;
        for (var each : mentions.entrySet()) if (most == null || guest && each.getValue() >= mentions.get(most)) most = each.getKey();
        return most;
    }

    /** Where the sentence before begins, or the one of the token itself. */
    private int beginning(int token, int back) {
        int s = passage.layout().sentenceAt(token), before = Math.max(0, s - back);
        return passage.layout().sentence(passage.layout().sentence(before).body() ? before : s).first();
    }

    boolean him(int hitFirst, int hitLast) {
        return passage.words().may(hitLast, Feature.THEIR) || signs.find(hitFirst - 3, hitLast + 1, Signs.Sign.HIM) >= 0;
    }

    /**
     * "He met Scholz", "after meeting him": the other one is who spoke last; null where that was long ago or is no one person.
     *
     * @param alone who has his tag behind the word takes no part
     */
    @Nullable String speaker(int hitLast, boolean alone, Set<String> taking, boolean visit, boolean many) {
        int low = 0, high = said.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(middle).first() <= hitLast) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= Math.max(0, low - STATEMENTS); i--) {
            Said statement = said.get(i);
            if (statement.speakers().size() != 1 || alone && statement.verb() > hitLast || passage.language().setting("verb-first") && taking.contains(statement.speakers().getFirst())) continue;
            String speaker = statement.speakers().getFirst();
            Actor named = passage.named(speaker);
            if (named != null && !named.person() || visit && !visits(speaker, taking, many)) return null;
            return passage.layout().sentenceAt(hitLast) - statement.sentence() <= 1 ? speaker : null;
        }
        return null;
    }

    /** A person, in the singular, from elsewhere: nobody visits the own state, and "they arrived in Poland" is no one speaker. */
    private boolean visits(String speaker, Set<String> hosts, boolean many) {
        Actor named = passage.named(speaker);
        return !many && (named == null || named.state() == null || !hosts.contains(named.state()));
    }
}
