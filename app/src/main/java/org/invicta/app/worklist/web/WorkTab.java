package org.invicta.app.worklist.web;

/** A list of work with its count. */
public record WorkTab(String title, String href, long count, boolean current) {}
