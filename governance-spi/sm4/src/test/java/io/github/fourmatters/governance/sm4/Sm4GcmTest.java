package io.github.fourmatters.governance.sm4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.vault.VaultCipher;
import io.github.fourmatters.governance.tck.cipher.VaultCipherContract;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sm4GcmTest extends VaultCipherContract {

    @Override
    protected VaultCipher cipher() {
        return new Sm4Gcm();
    }

    @Test
    void the_test_vector_of_rfc_8998_comes_out() {
        HexFormat hex = HexFormat.of();
        byte[] key = hex.parseHex("0123456789abcdeffedcba9876543210");
        byte[] nonce = hex.parseHex("00001234567800000000abcd");
        byte[] associated = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] encrypted = hex.parseHex("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(cipher().encrypt(key, nonce, associated, plain)).isEqualTo(encrypted);
        assertThat(cipher().decrypt(key, nonce, associated, encrypted)).hasValue(plain);
    }
}
