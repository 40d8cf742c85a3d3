package org.vitrine.desk;

import com.microsoft.playwright.Page;

/// Hands that never leave the keyboard, and count: every key but those that write a text.
final class Keyboard {

    private static final int FAR = 40;

    private final Page page;
    private int presses;

    Keyboard(Page page) {
        this.page = page;
    }

    int presses() {
        return presses;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        presses++;
        return this;
    }

    Keyboard write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Goes on by Tab until something is focused.
    Keyboard to(String selector) {
        for (int i = 0; i < FAR; i++) {
            if (isAt(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError(selector + " is not reached by " + FAR + " tabs; at " + at());
    }

    /// Writes a name and takes the record that is offered first, or makes it.
    Keyboard choose(String name) {
        write(name);
        page.waitForCondition(() -> (Boolean) page.evaluate(
                "name => { const list = document.activeElement.closest('.combo')?.querySelector('[role=listbox]');"
                        + " return !!list && !list.hidden && list.textContent.includes(name); }",
                name));
        press("Enter");
        page.waitForCondition(() -> (Boolean) page.evaluate(
                "() => document.activeElement.closest('.combo').querySelector('input[type=hidden]').value !== ''"));
        return this;
    }

    private boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /// What is focused, in words.
    String at() {
        return (String) page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
    }
}
