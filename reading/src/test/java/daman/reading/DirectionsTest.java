package daman.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the engine's rooms, and what the engine must not touch (docs/decisions/0001, 0002). */
class DirectionsTest {
    /** From the ground up. A room sees the rooms of the floors below it; rooms of one floor do not see each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("text"), Set.of("languages"), Set.of("world"), Set.of("names", "measures", "sieve"), Set.of("clauses"),
            Set.of("statements", "things"), Set.of("commitments"), Set.of("events"), Set.of("findings"), Set.of("reading"));

    /** Loads the dictionaries that lie on the class path beside it; whoever has files would have to unpack them otherwise. */
    private static final String LOADS_DICTIONARIES = "daman.languages.Words";

    private static final JavaClasses ENGINE = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("daman");

    @Test void everyClassLivesInARoomOfTheOrder() {
        String[] rooms = FLOORS.stream().flatMap(Set::stream).map(room -> "daman." + room + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).because("a new room gets its place in FLOORS and in ARCHITECTURE.md").check(ENGINE);
    }

    @Test void aRoomSeesOnlyTheFloorsBelow() {
        var order = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var floor : FLOORS) for (var room : floor) order = order.layer(room).definedBy("daman." + room + "..");
        var below = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var room : floor) {
                order = below.isEmpty()
                        ? order.whereLayer(room).mayNotAccessAnyLayer()
                        : order.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        order.check(ENGINE);
    }

    @Test void noTwoRoomsNeedEachOther() {
        slices().matching("daman.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test void theEngineDoesNoInputOrOutput() {
        noClasses().that().doNotHaveFullyQualifiedName(LOADS_DICTIONARIES)
                .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                .because("tables are handed in as text, readings are handed out as values").check(ENGINE);
    }

    @Test void theSameTextIsReadTheSameWheneverAndWherever() {
        noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("asks the clock, the locale or chance") {
            @Override public boolean test(JavaMethodCall call) { return ofTheMoment(call); }
        }).check(ENGINE);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random").check(ENGINE);
    }

    private static boolean ofTheMoment(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean localeGiven = call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "toLowerCase", "toUpperCase", "format", "formatted" -> owner.equals("java.lang.String") && !localeGiven;
            case "currentTimeMillis", "nanoTime", "getenv", "getProperty" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math");
            default -> false;
        };
    }
}
