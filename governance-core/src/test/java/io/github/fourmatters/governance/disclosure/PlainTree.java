package io.github.fourmatters.governance.disclosure;

import com.google.common.hash.HashCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162, section 2.1, word for word: recursive, slow, and with Java's own SHA-256. */
final class PlainTree {
    private PlainTree() {}

    static HashCode root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        } else if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.get(0));
        }
        int split = split(leaves.size());
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static List<HashCode> path(int index, List<byte[]> leaves) {
        List<HashCode> path = new ArrayList<>();
        if (leaves.size() > 1) {
            int split = split(leaves.size());
            List<byte[]> left = leaves.subList(0, split);
            List<byte[]> right = leaves.subList(split, leaves.size());
            path.addAll(index < split ? path(index, left) : path(index - split, right));
            path.add(root(index < split ? right : left));
        }
        return path;
    }

    static List<HashCode> proof(int first, List<byte[]> leaves) {
        return subproof(first, leaves, true);
    }

    private static List<HashCode> subproof(int first, List<byte[]> leaves, boolean known) {
        List<HashCode> path = new ArrayList<>();
        if (first == leaves.size()) {
            if (!known) {
                path.add(root(leaves));
            }
            return path;
        }
        int split = split(leaves.size());
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (first <= split) {
            path.addAll(subproof(first, left, known));
            path.add(root(right));
        } else {
            path.addAll(subproof(first - split, right, false));
            path.add(root(left));
        }
        return path;
    }

    static HashCode node(HashCode left, HashCode right) {
        return sha256(new byte[] {1}, left.asBytes(), right.asBytes());
    }

    static HashCode sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HashCode.fromBytes(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
