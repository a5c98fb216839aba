package org.invicta.app.store;

import java.util.UUID;

/**
 * Tells one store from another: what is derived from a store and kept beside it carries its identity,
 * and is made anew when the store is another.
 *
 * @param value made once, with the store
 */
public record StoreIdentity(UUID value) {}
