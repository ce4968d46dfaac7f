package daman.pages;

import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.pages.door.Door;
import daman.pages.door.Packed;
import daman.pages.door.Protection;
import daman.pages.review.Script;
import daman.pages.sheets.Sheet;
import daman.pages.sheets.SheetText;
import daman.pages.views.Links;
import daman.pages.views.Page;
import daman.pages.views.ProblemView;
import daman.reports.Digest;
import daman.words.Names;
import daman.words.PageLanguage;
import daman.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an answer is written: as a page in the reader's language, as JSON, or as a problem in clear words. */
final class Answers {
    private static final String PROBLEM = "daman.problem";
    /** What a page may be asked with; anything else is not repeated in links. */
    private static final List<String> PARAMETERS = Stream.concat(Filters.NAMES.stream(), Stream.of("sort", "page", "claim", "part", "id", "since", "stood", "before", "next", Links.AS_OF, Links.KNOWN_AT)).toList();

    /** The server sets none of these: where no problem was told, the form of signing in or the health of the desk has answered in words of its own. */
    private static final Set<Integer> OWN_WORDS = Set.of(429, 503);

    /** Of sheets that are shown in another way than most. */
    private static final Map<String, String> OWN_TEMPLATES = Map.of("reviews", "reviews.jte");

    private final Names names;
    private final Map<PageLanguage, Words> words = new EnumMap<>(PageLanguage.class);
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Answers.class.getClassLoader(), "daman.pages.templates");
    private final byte[] style = resource("daman.css");
    private final Packed packedStyle = Packed.of(style);
    private final Packed icon = Packed.of(resource("icon.svg"));
    private final String stylePath = "/style-" + Digest.of(style).substring("sha256:".length(), "sha256:".length() + 12) + ".css";

    Answers(Names names) {
        this.names = names;
        for (PageLanguage language : PageLanguage.values()) words.put(language, new Words(language));
    }

    void addFiles(RoutesConfig routes) {
        routes.get(stylePath, context -> file(context, "text/css; charset=utf-8", packedStyle));
        routes.get("/icon.svg", context -> file(context, "image/svg+xml", icon));
    }

    /** What a page is shown with. */
    List<String> files() { return List.of(stylePath, "/icon.svg"); }

    static void file(Context context, String type, Packed file) { file.answer(context.contentType(type).header("Cache-Control", "public, max-age=31536000, immutable")); }

    static void protect(Context context) { Protection.putInto(context::header); }

    static void allowOwnScript(Context context) { Protection.allowOwnScript(context::header); }

    Page page(Context context) {
        String asked = context.queryParam("lang");
        if (asked != null && PageLanguage.of(asked).isEmpty()) throw new BadQuery("lang", asked);
        return page(context, asked);
    }

    private Page page(Context context, @Nullable String chosen) {
        PageLanguage language = chosen == null ? PageLanguage.preferred(context.header("Accept-Language")) : PageLanguage.of(chosen).orElse(PageLanguage.ENGLISH);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            String value = context.queryParam(name);
            if (value != null && !value.isEmpty()) parameters.put(name, value);
        }
        Map<String, String> times = new LinkedHashMap<>(parameters);
        times.keySet().retainAll(List.of(Links.AS_OF, Links.KNOWN_AT));
        return new Page(Objects.requireNonNull(words.get(language)), names, Door.visit(context), new Links(chosen, times), bare(context.path()), parameters, stylePath);
    }

    /** Without the ending that asks for a form; with one slash in front, since after two a browser reads a host. */
    private static String bare(String path) { return path.replaceFirst("\\.(json|csv|atom)$", "").replaceFirst("^/+", "/"); }

    /** What the answers look like: another style, other words. */
    String version() { return stylePath + Script.path() + words.values().stream().map(Words::version).toList(); }

    /** A sheet in the form that is asked for. */
    void sheet(Context context, Format format, Page page, Sheet sheet) {
        switch (format) {
            case HTML -> html(context, OWN_TEMPLATES.getOrDefault(sheet.name(), "sheet.jte"), page, sheet);
            case JSON -> json(context, SheetText.json(sheet));
            case CSV -> {
                String table = context.queryParam("table");
                if (table != null && sheet.grid(table).isEmpty() && !sheet.grids().isEmpty()) throw new BadQuery("table", table);
                csv(context, sheet.grid(table).map(SheetText::csv).orElse(""), sheet.name());
            }
        }
    }

    void csv(Context context, String csv, String name) { context.contentType(Format.CSV.type()).header("Content-Disposition", "attachment; filename=\"daman-" + name + ".csv\"").result(csv); }

    void html(Context context, String template, Page page, Object view) {
        StringOutput out = new StringOutput();
        templates.render(template, Map.of("page", page, "view", view), out);
        context.header("Content-Language", page.language().code()).contentType("text/html; charset=utf-8").result(out.toString());
    }

    void json(Context context, String json) { context.contentType("application/json; charset=utf-8").result(json); }

    /** Told at the end of the request, by {@link #problemPage}. */
    static void problem(Context context, int status, String what, Object... arguments) {
        context.attribute(PROBLEM, new Told(what, arguments));
        context.res().setHeader("ETag", null); // what isn't there has no state that somebody could have already
        context.header("Cache-Control", "no-cache").status(status);
    }

    private record Told(String what, Object[] arguments) {}

    /** What was told, or what the status says that the server set. */
    void problemPage(Context context) {
        String asked = context.queryParam("lang");
        Page page = page(context, asked != null && PageLanguage.of(asked).isPresent() ? asked : null);
        Told told = context.attribute(PROBLEM);
        int status = context.statusCode();
        if (told == null && OWN_WORDS.contains(status)) return;
        String what = told == null ? Integer.toString(status) : told.what;
        ProblemView view = new ProblemView(status, page.say("problem." + status), page.say("problem." + what + ".more", told == null ? new Object[0] : told.arguments));
        if (context.path().startsWith(Api.BASE) || Format.of(context).orElse(Format.HTML) != Format.HTML) context.contentType("application/problem+json; charset=utf-8").result(view.json());
        else html(context, "problem.jte", page, view);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Answers.class.getResourceAsStream("/daman/pages/" + name)) {
            if (in == null) throw new IllegalStateException("daman/pages/" + name + " is missing");
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
