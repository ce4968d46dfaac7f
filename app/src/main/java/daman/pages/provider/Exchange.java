package daman.pages.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import daman.access.opening.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said between the desk and the provider: OpenID Connect Core 1.0, 3.1, with PKCE (RFC 7636) and the issuer in the answer (RFC 9207). */
final class Exchange {
    private static final int MILLIS = 5_000;
    /** What a client gets that did not register for another. */
    private static final JWSAlgorithm SIGNED_BY = JWSAlgorithm.RS256;

    private final Provider provider;
    private final URI back;
    private @Nullable OIDCProviderMetadata discovered;

    Exchange(Provider provider, URI back) {
        this.provider = provider;
        this.back = back;
    }

    /** Something between the two didn't go as it has to; nobody comes in. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String what) { super(what); }

        Failed(Exception cause) { super(cause.getClass().getSimpleName(), cause); }
    }

    private synchronized OIDCProviderMetadata metadata() throws GeneralException, IOException {
        if (discovered == null) discovered = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), MILLIS, MILLIS); // the issuer in it is checked
        return discovered;
    }

    /** Where to send somebody's browser. */
    URI request(Pending pending) throws Failed {
        try {
            return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email", "profile"), new ClientID(provider.clientId()), back).endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state())).nonce(new Nonce(pending.nonce())).codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256).build().toURI();
        } catch (GeneralException | IOException failed) {
            throw new Failed(failed);
        }
    }

    /** @param query with which the browser came back */
    Person person(Pending pending, String query) throws Failed {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(back + "?" + query));
            if (!answer.indicatesSuccess()) throw new Failed("the provider says " + answer.toErrorResponse().getErrorObject().getCode());
            requireIssuer(answer);
            TokenRequest request = new TokenRequest.Builder(metadata().getTokenEndpointURI(), new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(provider.clientSecret())), new AuthorizationCodeGrant(answer.toSuccessResponse().getAuthorizationCode(), back, new CodeVerifier(pending.verifier()))).build();
            TokenResponse tokens = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
            if (!tokens.indicatesSuccess()) throw new Failed("the provider gives no token: " + tokens.toErrorResponse().getErrorObject().getCode());
            return person((OIDCTokenResponse) tokens.toSuccessResponse(), new Nonce(pending.nonce()));
        } catch (GeneralException | IOException | IllegalArgumentException | BadJOSEException | JOSEException failed) {
            throw new Failed(failed);
        }
    }

    private void requireIssuer(AuthenticationResponse answer) throws Failed, GeneralException, IOException {
        Issuer issuer = answer.getIssuer();
        if (issuer == null ? metadata().supportsAuthorizationResponseIssuerParam() : !issuer.equals(new Issuer(provider.issuer()))) throw new Failed("the answer is another issuer's");
    }

    private Person person(OIDCTokenResponse tokens, Nonce nonce) throws Failed, GeneralException, IOException, BadJOSEException, JOSEException {
        IDTokenClaimsSet claims = new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()), SIGNED_BY, metadata().getJWKSetURI().toURL()).validate(tokens.getOIDCTokens().getIDToken(), nonce);
        List<ClaimsSet> all = new ArrayList<>(List.of(claims));
        if (metadata().getUserInfoEndpointURI() != null) all.add(asked(tokens, claims.getSubject().getValue()));
        return new Person(claims.getSubject().getValue(), all.stream().flatMap(one -> email(one).stream()).findFirst(), all.stream().flatMap(one -> groups(one).stream()).toList());
    }

    /** What the provider says besides; only of the same person. */
    private UserInfo asked(OIDCTokenResponse tokens, String subject) throws Failed, GeneralException, IOException {
        UserInfoResponse answer = UserInfoResponse.parse(sent(new UserInfoRequest(metadata().getUserInfoEndpointURI(), tokens.getOIDCTokens().getAccessToken()).toHTTPRequest()));
        if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) throw new Failed("the provider doesn't say who it is");
        UserInfo info = answer.toSuccessResponse().getUserInfo();
        if (!info.getSubject().getValue().equals(subject)) throw new Failed("the provider speaks of somebody else");
        return info;
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(MILLIS);
        request.setReadTimeout(MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    private static Optional<String> email(ClaimsSet claims) { return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")) ? Optional.ofNullable(claims.getStringClaim("email")).map(email -> email.toLowerCase(Locale.ROOT)) : Optional.empty(); }

    private List<String> groups(ClaimsSet claims) {
        if (provider.claim().isEmpty()) return List.of();
        Object value = claims.getClaim(provider.claim());
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : value == null ? List.of() : List.of(value.toString());
    }
}
