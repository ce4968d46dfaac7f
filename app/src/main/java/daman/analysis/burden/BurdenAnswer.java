package daman.analysis.burden;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Counted;
import daman.analysis.answers.Field;
import daman.analysis.answers.Figure;
import daman.analysis.answers.Listing;
import daman.claims.Range;
import daman.claims.Sum;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Burden as listings. */
public final class BurdenAnswer {
    private static final int PROVIDERS = 50;
    private static final String STANDING = "promised+agreed+allocated+delivered";

    private BurdenAnswer() {}

    /** @param narrowed the parameters of the list of guarantees by which the answer was narrowed */
    public static Answer of(Burden burden, Map<String, String> narrowed) {
        List<Field> fields = List.of(Field.of("provider", ACTORS), Field.of("promises", COUNT), Field.of("own", SUMS), Field.of("delivered", SUMS), Field.of("joint", COUNT), Field.under("joint", "whole", SUMS), Field.of("equally", SUMS),
            Field.of("gdp_share", RANGE), Field.of("gdp_share_with_equal_parts", RANGE), Field.of("per_head", RANGE), Field.of("per_head_with_equal_parts", RANGE), Field.of("unpriced", COUNT), Field.of("unconverted", COUNT), Field.under("unconverted", "currencies", TEXTS),
            Field.hidden("gdp", SUMS), Field.hidden("population", COUNT), Field.hidden("year", COUNT), Field.hidden("source", SOURCE), Field.hidden("claims", TEXTS));
        List<Field> all = List.of(Field.of("sum", SUMS), Field.of("unpriced", COUNT), Field.of("unconverted", COUNT), Field.under("unconverted", "currencies", TEXTS), Field.hidden("rates", TEXT));
        return new Answer("burden", burden.until(), burden.known(), List.of(Listing.later("providers", fields, burden.loads(), one -> row(burden, one, narrowed)).showing(PROVIDERS),
            Listing.of("all", all, burden.loads().isEmpty() ? List.of() : List.of(Arrays.asList(euros(burden.all().euros()), burden.all().unpriced(), burden.all().unconverted(), burden.all().currencies(), burden.rates())))));
    }

    private static List<@Nullable Object> row(Burden burden, Burden.Load one, Map<String, String> narrowed) {
        Map<String, String> list = new LinkedHashMap<>(narrowed);
        list.put("provider", one.provider());
        list.put("rung", STANDING);
        Economies.Economy economy = one.economy();
        Figure figure = Figure.ofPromises(burden.cut(), one.promises().stream().mapToInt(Integer::intValue).toArray(), false);
        return Arrays.asList(List.of(one.provider()), new Counted(one.promises().size(), list), euros(one.own().euros()), euros(one.delivered().euros()), (long) one.joint().size(), one.joint().isEmpty() ? null : euros(one.whole().euros()), one.joint().isEmpty() ? List.of() : euros(one.equally()),
            one.share(one.own().euros()), one.share(one.together()), one.perHead(one.own().euros()), one.perHead(one.together()), one.own().unpriced() + one.whole().unpriced(), one.own().unconverted() + one.whole().unconverted(), java.util.stream.Stream.concat(one.own().currencies().stream(), one.whole().currencies().stream()).distinct().sorted().toList(),
            economy == null ? null : euros(new Range(economy.gdp(), economy.gdp())), economy == null ? null : (Object) economy.people(), economy == null ? null : (Object) (long) economy.year(), economy == null ? null : economy.source(), figure.claims());
    }

    private static @Nullable List<Sum> euros(@Nullable Range range) { return range == null ? null : List.of(new Sum(range, "EUR", null)); }
}
