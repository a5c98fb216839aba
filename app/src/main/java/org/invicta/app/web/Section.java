package org.invicta.app.web;

import org.invicta.engine.definition.Code;

/**
 * A part of the service in the navigation. Each module that has pages declares its own as a bean.
 *
 * @param code what {@link Page#in(Code)} names
 * @param title the words of the link
 * @param href where it leads
 * @param about a sentence for the home page
 * @param order lower comes first; home is 0
 */
public record Section(Code code, String title, String href, String about, int order) {}
