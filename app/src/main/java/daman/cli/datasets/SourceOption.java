package daman.cli.datasets;

import daman.cli.surroundings.Surroundings;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Source;
import daman.sources.Sources;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds what a person names: a source by its id, a release by its number. */
final class SourceOption {
    private SourceOption() {}

    static Source source(Surroundings around, CommandSpec spec, String id) {
        Sources sources = new Sources(around.home().resolve("sources"));
        return sources.find(id).orElseThrow(() -> new ParameterException(spec.commandLine(),
            "no source '" + id + "'; there are: " + sources.all().stream().map(Source::id).collect(Collectors.joining(", "))));
    }

    static Release release(Datasets datasets, CommandSpec spec, Source source, String name) {
        return datasets.release(source.id(), name).orElseThrow(() -> new ParameterException(spec.commandLine(), "release " + name + " of " + source.id() + " is not in this ledger; there are: " + names(datasets.releases(source.id()))));
    }

    private static String names(List<Release> releases) {
        String names = releases.stream().map(Release::name).distinct().collect(Collectors.joining(", "));
        return Objects.equals(names, "") ? "none (daman import takes one in)" : names;
    }
}
