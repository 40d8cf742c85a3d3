package org.vitrine.desk;

import java.util.List;
import java.util.Locale;

/// Says a browser's `User-Agent` in words that a person recognises: "Firefox · Linux".
final class Device {

    // the order matters: each names those after it as well
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "YaBrowser", "SamsungBrowser", "Firefox", "Chromium", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux");

    private Device() {}

    /// Empty when nothing of it is known.
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        String separator = browser.isEmpty() || system.isEmpty() ? "" : " · ";
        return switch (browser) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> browser;
                }
                + separator
                + system;
    }

    private static String first(List<String> names, String agent) {
        String small = agent.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> small.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
