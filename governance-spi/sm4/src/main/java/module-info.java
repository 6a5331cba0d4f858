/** Encrypts the entries of a vault with SM4. */
@SuppressWarnings("module") // The digit is no version: the cipher is called so.
module io.github.fourmatters.governance.sm4 {
    requires transitive io.github.fourmatters.governance.spi;
    requires org.bouncycastle.provider;

    exports io.github.fourmatters.governance.sm4;
}
