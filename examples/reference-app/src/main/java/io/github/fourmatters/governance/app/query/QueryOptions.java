package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.JsonOption;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.LedgersOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.option.ZoneOption;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.charter.Charter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;

/** What every question has: which storage, which ledgers of it, in which zone and language, and for people or for machines. */
final class QueryOptions {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LedgersOption ledgers = new LedgersOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private JsonOption json = new JsonOption();

    /** Opens the storage for the question; close it. */
    ReadOnlyStorage open() {
        return open(ImmutableList.of());
    }

    /** Opens a storage whose history was played under some charters beside the preset; close it. */
    ReadOnlyStorage open(List<Charter> charters) {
        return ReadOnlyStorage.open(storage, ledgers, charters);
    }

    Path file() {
        return storage.file();
    }

    ZoneOption zone() {
        return zone;
    }

    Language language() {
        return language.language();
    }

    JsonOption json() {
        return json;
    }
}
