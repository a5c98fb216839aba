package org.invicta.app.worklist.web;

/**
 * A desk as the home page names it.
 *
 * @param title what people call it
 * @param href its page
 * @param about what it is for
 * @param count how many records are on it
 */
public record DeskTile(String title, String href, String about, long count) {}
