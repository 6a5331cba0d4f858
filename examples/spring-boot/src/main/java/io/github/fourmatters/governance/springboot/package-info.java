/**
 * A small service on Spring Boot that keeps its own tables beside the library's in one PostgreSQL. Start with {@link
 * io.github.fourmatters.governance.springboot.HillsideApplication}.
 *
 * <p>Worth copying, one package a job:
 *
 * <ul>
 *   <li>{@code configuration}: the beans of the library, and Flyway with two histories;
 *   <li>{@code transaction}: the library in a method that is {@code @Transactional};
 *   <li>{@code schedule}: the clock and the post;
 *   <li>{@code staff}: the application's own roles;
 *   <li>{@code issue}: a service with rows of its own, and its controller;
 *   <li>{@code notice}: words of the application's own, sent by SMTP;
 *   <li>{@code erasure}: a resident, or a whole community, forgotten.
 * </ul>
 *
 * <p>Lasting decisions: the library gets the pool itself and never a proxy of it, since it commits what it opens; it joins the
 * application's transaction by its connection. Nothing here keeps what another instance would have to know.
 */
@NullMarked
package io.github.fourmatters.governance.springboot;

import org.jspecify.annotations.NullMarked;
