package org.invicta.app.web;

/** A step on the way from home to a page. */
public record Crumb(String title, String href) {}
