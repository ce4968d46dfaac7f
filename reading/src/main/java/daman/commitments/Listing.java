package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Frame;
import daman.commitments.context.Recipients;
import daman.commitments.context.Respectively;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Measure;
import daman.things.Thing;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From drafts to commitments: things of one list become one, what the headline repeats is left out (GUIDE.md, cases 1 and 6). */
final class Listing {
    private final Passage passage;
    private final Recipients recipients;
    private final Respectively respectively;

    Listing(Passage passage, Recipients recipients) {
        this.passage = passage;
        this.respectively = new Respectively(passage);
        this.recipients = recipients;
    }

    List<Commitment> commitments(List<Draft> drafts) {
        if (drafts.isEmpty()) return List.of();
        List<List<Draft>> lists = new ArrayList<>(drafts.size());
        List<Draft> all = once(apportioned(drafts));
        Map<Measure, List<String>> body = null;
        for (Draft draft : all) {
            if (draft.sentence().place() == Sentence.Place.HEADLINE) {
                if (body == null) body = ofBody(all);
                if (saidAgain(draft, body)) continue;
            }
            List<Draft> list = listFor(draft, lists);
            if (list == null) lists.add(list = new ArrayList<>(2));
            list.add(draft);
        }
        List<Commitment> commitments = new ArrayList<>(lists.size());
        for (List<Draft> list : lists) commitments.add(commitment(list));
        return commitments;
    }

    /** "Congress approved $95 billion in aid", "a $300 million package of money": a bare noun for aid beside its sum, by the same giver and as far, tells of it once more. */
    private static List<Draft> once(List<Draft> drafts) {
        boolean aid = false;
        for (int i = 0; i < drafts.size(); i++) aid |= aid(drafts.get(i).thing());
        if (!aid) return drafts;
        List<Draft> own = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) if (!aid(drafts.get(i).thing()) || !(summed(drafts, i, -1) || summed(drafts, i, 1))) own.add(drafts.get(i));
        return own;
    }

    private static boolean aid(Thing thing) { return thing.measure() == Measure.FINANCING && !thing.counted() && thing.item() == null; }

    /** A draft of the same sentence on one side, by the same givers and as far, has a sum. */
    private static boolean summed(List<Draft> drafts, int i, int step) {
        for (int j = i + step; j >= 0 && j < drafts.size() && together(drafts.get(i), drafts.get(j)); j += step) if (drafts.get(j).thing().amount() != null) return true;
        return false;
    }

    /** The same drafts, but where several give as many things or sums, each gives his own. */
    private List<Draft> apportioned(List<Draft> drafts) {
        boolean several = false;
        for (int i = 0; i < drafts.size(); i++) several |= drafts.get(i).givers().ids().size() > 1;
        if (!several) return drafts;
        List<Draft> all = new ArrayList<>();
        for (int i = 0, end; i < drafts.size(); i = end) {
            end = i + 1;
            while (end < drafts.size() && together(drafts.get(i), drafts.get(end))) end++;
            all.addAll(drafts.get(i).givers().ids().size() < 2 ? drafts.subList(i, end) : apart(drafts.subList(i, end)));
        }
        return all;
    }

    private static boolean together(Draft one, Draft other) {
        return one.number() == other.number() && one.stage() == other.stage() && one.givers().first() == other.givers().first() && same(one.givers().ids(), other.givers().ids());
    }

    private List<Draft> apart(List<Draft> drafts) {
        Draft last = drafts.getLast();
        int givers = last.givers().ids().size();
        if (drafts.size() == 1) {
            List<Thing> each = respectively.each(last.thing(), last.sentence().first());
            if (each.size() != givers) return drafts;
            List<Draft> own = new ArrayList<>();
            for (Thing thing : each) own.add(last.of(thing, own.size())); // "12 and 12" are equal, and still two
            return own;
        }
        boolean sums = last.thing().amount() != null;
        for (int d = 1; d < drafts.size() && sums; d++) sums = drafts.get(d - 1).thing().sumAlone() && respectively.joined(drafts.get(d - 1).thing().last(), drafts.get(d).thing().first());
        if (drafts.size() != givers || !sums && !respectively.said(last.sentence().first(), last.sentence().last())) return drafts;
        List<Draft> each = new ArrayList<>();
        for (Draft draft : drafts) each.add(draft.of(sums ? last.thing().with(draft.thing().amount()) : draft.thing(), each.size()));
        return each;
    }

    /** A headline's "aid", "package" or "guarantees" is what the body tells more closely. */
    private static boolean speaksOf(Thing headline, Measure body) {
        if (headline.measure() == body) return true;
        return headline.item() == null && switch (headline.measure()) {
            case FINANCING, ARMS -> body == Measure.ARMS || body == Measure.AIR_DEFENCE || body == Measure.FINANCING;
            case GUARANTEE -> body == Measure.FORCES || body == Measure.AGREEMENT;
            default -> false;
        };
    }

    /** Who gives what in the body, gathered once: a text may be one headline without end. They are few, whatever the length of the text: no more than have names. */
    private static Map<Measure, List<String>> ofBody(List<Draft> drafts) {
        Map<Measure, List<String>> givers = new EnumMap<>(Measure.class);
        for (Draft draft : drafts) {
            if (!draft.sentence().body()) continue;
            List<String> known = givers.get(draft.thing().measure());
            if (known == null) givers.put(draft.thing().measure(), known = new ArrayList<>(2));
            for (String id : draft.givers().ids()) if (!known.contains(id)) known.add(id);
        }
        return givers;
    }

    /** All whom the headline names give the same in the body. */
    private boolean saidAgain(Draft headline, Map<Measure, List<String>> body) {
        List<String> left = new ArrayList<>(headline.givers().ids());
        boolean said = false;
        for (Map.Entry<Measure, List<String>> told : body.entrySet()) {
            if (!speaksOf(headline.thing(), told.getKey())) continue;
            left.removeAll(told.getValue());
            said = true;
        }
        left.removeIf(this::loose);
        return said && left.isEmpty();
    }

    /** "The allies", "the West": whoever gives in the body may be meant. */
    private boolean loose(String id) {
        Actor named = passage.named(id);
        return named != null && named.kind() == Actor.Kind.GROUP && id.indexOf('-') < 0;
    }

    private static List<Draft> listFor(Draft draft, List<List<Draft>> lists) {
        for (int i = lists.size() - 1; i >= 0 && lists.get(i).getFirst().number() == draft.number(); i--) {
            Draft other = lists.get(i).getFirst();
            boolean alike = other.thing().measure() == draft.thing().measure() && other.stage() == draft.stage() && other.attribution() == draft.attribution()
                    && same(other.givers().ids(), draft.givers().ids());
            if (alike && !(draft.thing().counted() && counted(lists.get(i)))) return lists.get(i);
        }
        return null;
    }

    /** The same givers in one order. By hand, since lists that can't change ask two iterators. */
    static boolean same(List<String> one, List<String> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) if (!one.get(i).equals(other.get(i))) return false;
        return true;
    }

    private static boolean counted(List<Draft> list) {
        for (Draft draft : list) if (draft.thing().counted()) return true;
        return false;
    }

    private Commitment commitment(List<Draft> list) {
        Draft main = list.getFirst();
        for (Draft draft : list) if (draft.thing().counted()) main = draft;
        String items = null;
        int first = Integer.MAX_VALUE, last = 0;
        for (Draft draft : list) {
            first = Math.min(first, draft.thing().first());
            last = Math.max(last, draft.thing().last());
            String item = draft.thing().item();
            if (item != null && (items == null || !items.contains(item))) items = items == null ? item : items + ", " + item;
        }
        first = Math.max(main.sentence().first(), Math.min(first, main.frame().first()));
        last = Math.min(main.sentence().last(), Math.max(last, main.frame().last()));
        if (main.givers().first() >= main.sentence().first() && main.givers().last() <= main.sentence().last()) {
            first = Math.min(first, main.givers().first());
            last = Math.max(last, main.givers().last());
        }
        first = start(first, main.sentence());
        last = passage.clauseEnd(last, main.sentence().last());
        while (last > first && passage.tokens().sign(last) && !Marks.ends(passage.tokens().firstChar(last)) && !Marks.quotation(passage.tokens().firstChar(last))) last--;
        Thing thing = main.thing();
        String recipient = recipients.of(main.number());
        String governor = main.frame().governor().origin(), givers = main.givers().rule();
        List<String> rules = main.frame().giving() == null ? List.of(thing.origin(), governor, givers) : List.of(thing.origin(), governor, main.frame().giving().origin(), givers);
        return new Commitment(passage.words().text().evidence(passage.tokens().span(first, last)), others(main.givers().ids(), recipient), main.count(), recipient, thing.measure(),
                items, thing.quantity(), thing.high(), thing.amount(), main.stage(), main.attribution(), main.condition(), main.date(), main.by(), main.duration(), rules);
    }

    /** Nobody gives to himself. */
    private static List<String> others(List<String> givers, String recipient) { return givers.contains(recipient) ? givers.stream().filter(id -> !id.equals(recipient)).toList() : givers; }

    private int start(int first, Sentence sentence) {
        int start = passage.clauseStart(first, sentence.first());
        while (start < first && passage.tokens().sign(start) && !Marks.quotation(passage.tokens().firstChar(start))) start++;
        return start;
    }

    /** A commitment with the places it was made from, before lists are put together. */
    record Draft(int number, Sentence sentence, Thing thing, Frame frame, Givers.Choice givers, Stage stage, Attribution attribution, @Nullable Said said,
                 @Nullable Condition condition, @Nullable LocalDate date, @Nullable Temporal by, @Nullable Period duration, @Nullable Integer count) {

        /** Who gives what is listed as part of it: "the German package" holds what she gives of what several promised together. */
        Givers.Choice givers(List<String> whose) { return whose.isEmpty() || givers.ids().size() <= whose.size() ? givers : new Givers.Choice(whose, "rule:subject", givers.first(), givers.last()); }

        /** What one of the givers gives. */
        Draft of(Thing own, int giver) {
            return new Draft(number, sentence, own, frame, new Givers.Choice(List.of(givers.ids().get(giver)), "rule:each-his-own", givers.first(), givers.last()), stage, attribution, said, condition, date, by, duration, null);
        }
    }
}
