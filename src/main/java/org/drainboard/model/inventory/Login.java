package org.drainboard.model.inventory;

import org.drainboard.model.Secret;

/** Who reads a page; {@code password} says where the password is kept and is not the password. */
public record Login(String user, Secret password) {}
