package io.github.fourmatters.governance.app.vault;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Searches the bytes of every file of a folder for words, as anyone could who gets hold of the disk. */
public final class Traces {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Traces() {}

    /** The markers of the story, or parts of them, that are found in the files. */
    public static ImmutableSet<String> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> of(file)).collect(ImmutableSet.toImmutableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> of(Path file) {
        byte[] bytes = bytes(file);
        return ConfidentialStory.MARKERS.stream()
                .filter(marker -> Stream.of(marker.split(" "))
                        .filter(part -> part.length() > 4)
                        .anyMatch(part -> ENCODINGS.stream()
                                .anyMatch(encoding -> Bytes.indexOf(bytes, part.getBytes(encoding)) >= 0)))
                .map(marker -> marker.substring(0, marker.indexOf('-')));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
