package daman.cli;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.Accounts;
import daman.access.opening.Journal;
import daman.access.opening.Opening;
import daman.access.opening.Provider;
import daman.access.opening.SignIn;
import daman.cli.surroundings.AccountsOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.NameOption;
import daman.cli.surroundings.OverseenOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.ledger.Address;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman serve}: the pages, for this machine alone unless told otherwise. */
@Command(name = "serve", description = "Serve the ledger as pages on 127.0.0.1; with --public for others who sign in.", mixinStandardHelpOptions = true,
    footerHeading = "%nFor others:%n", footer = {
        "  daman account add anna --role administrator",
        "  daman serve --public --behind-proxy --name desk.example.org      for a proxy on this machine, which speaks TLS and passes Host on",
        "The file of --oidc has lines issuer=, client-id=, client-secret=, address=https://desk.example.org and, for roles by groups,",
        "role-claim=groups, reader=, reviewer=, administrator= with the names of groups. The provider sends people back to /sign-in/back."})
final class Serve implements Callable<Integer> {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1");

    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin NameOption name = new NameOption();
    @Mixin OverseenOption overseen = new OverseenOption();
    @Mixin AccountsOption accounts = new AccountsOption();
    @Option(names = "--port", defaultValue = "8080", description = "8080 unless given") int port = 8080;
    @Option(names = "--public", description = "for others than the one at this machine; they have to sign in") boolean isPublic;
    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "the address to listen on; 127.0.0.1 unless given, another one only with --public") String host = "127.0.0.1";
    @Option(names = "--name", paramLabel = "NAME", split = ",", description = "by which name the desk is asked for; may be given again. Requests for other names get nothing") List<String> names = List.of();
    @Option(names = "--behind-proxy", description = "all requests come through a proxy that appends to X-Forwarded-For from where they come") boolean proxy;
    @Option(names = "--oidc", paramLabel = "FILE", description = "let people sign in through the OpenID Connect provider that the file tells of") @Nullable Path oidc;

    Serve(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Address address = ledger.address(around);
        SignIn signIn = new SignIn(new Accounts(accounts.file(around, address), around.clock(), new SecureRandom()), oidc == null ? null : Provider.of(oidc), new Journal(accounts.journal(around, address), around.clock()), around.clock());
        if (!isPublic && !HERE.contains(host)) throw wrong("--host " + host + " is for others than the one at this machine; it wants --public");
        if (!isPublic && (proxy || !names.isEmpty())) throw wrong((proxy ? "--behind-proxy" : "--name") + " is for others than the one at this machine; it wants --public");
        if (isPublic && names.isEmpty()) throw wrong("--public wants the name by which the desk is asked for: --name desk.example.org");
        if (isPublic && !signIn.isPossible()) throw wrong("--public wants somebody who can sign in: daman account add NAME --role administrator, or --oidc FILE");
        signIn.accounts().any(); // a file that can't be read is told now, and not with each request
        Set<String> known = names.stream().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return around.serving().serve(address, new Opening(new Opening.Place(host, port, isPublic, proxy, known), new Visitor(name.name(around), Role.ADMINISTRATOR), signIn, overseen.overseen(Objects.requireNonNull(spec))));
    }

    private ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
}
