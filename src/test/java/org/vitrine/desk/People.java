package org.vitrine.desk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.account.Role;

/// People who are invited and come in by the same doors as anybody.
final class People {

    static final String PASSWORD = "a long sentence that nobody tries";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("/desk/welcome/([A-Za-z0-9_-]{43})");

    private People() {}

    /// Somebody who is signed in.
    record Person(String userName, String cookie) {

        RequestSpecification asks() {
            return given().cookie(DeskDoor.COOKIE, cookie)
                    // as browsers do
                    .accept("text/html,*/*;q=0.8")
                    .redirects()
                    .follow(false);
        }

        /// A form that this person's browser sends.
        Response sends(String path, Map<String, ?> form) {
            return asks().header("Sec-Fetch-Site", "same-origin")
                    .formParams(form)
                    .post(path);
        }

        Response opens(String path) {
            return asks().get(path);
        }

        UUID id(Person administrator) {
            Matcher matcher = Pattern.compile(
                            "\\Q" + userName + "\\E.*?/desk/accounts/([0-9a-f-]{36})/link", Pattern.DOTALL)
                    .matcher(administrator.opens("/desk/accounts").asString());
            if (!matcher.find()) {
                throw new AssertionError(userName + " is not listed");
            }
            return UUID.fromString(matcher.group(1));
        }
    }

    static Person administrator() {
        return signIn(Workplace.USER, Workplace.PASSWORD);
    }

    static Person signIn(String userName, String password) {
        return new Person(
                userName,
                attempt(userName, password).then().statusCode(303).extract().cookie(DeskDoor.COOKIE));
    }

    static Response attempt(String userName, String password) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .formParams(Map.of("userName", userName, "password", password))
                .post("/desk/sign-in");
    }

    static Person of(Role role) {
        return invited(Map.of("role", role.name(), "privateFields", "yes", "all", "yes"));
    }

    /// @param grant as the form of the invitation sends it
    static Person invited(Map<String, ?> grant) {
        String token = invitation(administrator(), grant);
        String userName = "person" + COUNT.incrementAndGet();
        given().redirects()
                .follow(false)
                .formParams(Map.of("userName", userName, "displayName", "Name of " + userName, "password", PASSWORD))
                .post("/desk/welcome/" + token)
                .then()
                .statusCode(303);
        return signIn(userName, PASSWORD);
    }

    static String invitation(Person administrator, Map<String, ?> grant) {
        return link(administrator
                .asks()
                .formParams(grant)
                .formParam("forWhom", "somebody")
                .post("/desk/accounts/invitations"));
    }

    static String link(Response page) {
        Matcher matcher = LINK.matcher(page.then().statusCode(200).extract().asString());
        if (!matcher.find()) {
            throw new AssertionError("No link on the page");
        }
        return matcher.group(1);
    }
}
