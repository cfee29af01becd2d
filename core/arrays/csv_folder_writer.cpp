// Writes a folder of CSV in one step: it is made beside, and then changes places with the one that is there.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>

#include "core/arrays/arrays_file.h"
#include "core/arrays/csv_folder_files.h"
#include "core/arrays/named_arrays.h"
#include "core/files/file_io.h"
#include "core/files/system_file.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

std::string number_rows(const Array& array) {
    const std::size_t columns = array.dims.size() == 2 ? static_cast<std::size_t>(array.dims[1]) : 1;
    std::string text;
    for (std::size_t i = 0; i < array.numbers.size(); ++i) {
        text += shortest(array.numbers[i]) + ((i + 1) % columns == 0 ? "\n" : ",");
    }
    return text;
}

std::string text_rows(const Array& array) {
    std::string text;
    for (const std::string& each : array.texts) {
        const bool plain = !each.empty() && each.find_first_of(",;\"\r\n") == std::string::npos;
        std::string quoted;
        for (const char c : each) {
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        }
        text += (plain ? each : "\"" + quoted + "\"") + "\n";
    }
    return text;
}

[[noreturn]] void cannot_write(const fs::path& folder, const std::string& why) {
    throw Error("cannot write " + folder.string() + ": " + why);
}

/// A folder beside the one to write; removed again, with what was written into it, unless it took that one's place.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const fs::path& target) : path_(temporary_name(target)) {
        std::error_code error;
        if (!fs::create_directory(path_, error)) {
            const fs::path beside = path_.parent_path();
            path_.clear();
            cannot_write(target, "the folder " + beside.string() + " takes nothing new (" + error.message() + ")");
        }
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) {
            fs::remove_all(path_, ignored);
        }
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }
    void let_go() { path_.clear(); }

private:
    fs::path path_;
};

/// What is in a folder already, and whose it is.
struct Contents {
    OwnFiles own;                        ///< written by Netglow, and unchanged since
    std::optional<std::string> foreign;  ///< one that was not
    std::set<std::string> names;
};

Contents contents_of(const fs::path& folder) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 31U;
    Contents contents;
    const OwnFiles listed = read_own_files(folder).value_or(OwnFiles());
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        contents.names.insert(name);
        if (name == kOwnFilesName) {
            continue;
        }
        const auto known = listed.find(name);
        std::error_code ignored;
        const bool own = known != listed.end() && fs::is_regular_file(entry->symlink_status(ignored)) &&
                         content_hash(read_regular_file(entry->path(), kMostBytes)) == known->second;
        if (own) {
            contents.own.insert(*known);
        } else if (!contents.foreign || name < *contents.foreign) {
            contents.foreign = name;
        }
    }
    if (error) {
        cannot_write(folder, error.message());
    }
    if (listed.empty() && contents.names.contains(kOwnFilesName)) {
        contents.foreign = kOwnFilesName;
    }
    return contents;
}

void rename_or_fail(const fs::path& from, const fs::path& to, const fs::path& folder) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        cannot_write(folder, error.message());
    }
}

/// Removes what was Netglow's own in a folder that another took the place of, and the folder, if that was all.
void remove_own(const fs::path& folder, const OwnFiles& own) {
    std::error_code ignored;
    for (const auto& [name, hash] : own) {
        fs::remove(folder / name, ignored);
    }
    fs::remove(folder / kOwnFilesName, ignored);
    fs::remove(folder, ignored);
}

/// The new folder stands where the old one stood, which held nothing but what Netglow had written.
void replace(TemporaryFolder& made, const fs::path& folder, const OwnFiles& old) {
    std::error_code ignored;
    fs::permissions(made.path(), fs::status(folder, ignored).permissions(), ignored);
    if (exchange_names(made.path(), folder)) {
        const fs::path before = made.path();
        made.let_go();
        remove_own(before, old);
        return;
    }
    const fs::path aside = temporary_name(folder);
    rename_or_fail(folder, aside, folder);
    try {
        rename_or_fail(made.path(), folder, folder);
    } catch (const Error&) {
        fs::rename(aside, folder, ignored);
        throw;
    }
    made.let_go();
    remove_own(aside, old);
}

/// The files move in between what is there, each in one step; nothing is removed but what Netglow had written.
void move_in(const fs::path& made, const OwnFiles& files, const fs::path& folder, const Contents& there) {
    for (const std::string& name : there.names) {
        const fs::path file = name;
        std::error_code ignored;
        if (files.contains(name) && fs::is_directory(folder / file, ignored)) {
            cannot_write(folder, "the folder '" + name + "' in it has the name of a file");
        }
        if (!files.contains(name) && !there.own.contains(name) && file.extension() == ".csv" &&
            is_csv_of_network(file.stem().string())) {
            cannot_write(folder, "'" + name + "' in it would be read as a part of the network; move it away");
        }
    }
    for (const auto& [name, hash] : files) {
        rename_or_fail(made / name, folder / name, folder);
    }
    rename_or_fail(made / kOwnFilesName, folder / kOwnFilesName, folder);
    std::error_code ignored;
    for (const auto& [name, hash] : there.own) {
        if (!files.contains(name)) {
            fs::remove(folder / name, ignored);
        }
    }
    flush_folder(folder);
}

OwnFiles write_into(const fs::path& folder, const Document& document) {
    OwnFiles files;
    for (const auto& [name, array] : arrays_of(document)) {
        const std::string text = array.is_text ? text_rows(array) : number_rows(array);
        write_file_atomically(folder / (name + ".csv"), text);
        files.emplace(name + ".csv", content_hash(text));
    }
    write_file_atomically(folder / kOwnFilesName, own_files_text(files));
    return files;
}

/// The folder itself, links followed, without a slash at its end.
fs::path named(const fs::path& folder) {
    std::error_code error;
    fs::path path = fs::exists(folder, error) ? fs::canonical(folder, error) : fs::absolute(folder, error);
    if (error) {
        cannot_write(folder, error.message());
    }
    return path.has_filename() ? path : path.parent_path();
}

/// Somebody's shell may stand in it: it must not be taken away.
bool is_current(const fs::path& folder) {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    return !error && std::mismatch(folder.begin(), folder.end(), here.begin(), here.end()).first == folder.end();
}

}  // namespace

void save_csv_folder(const Document& document, const fs::path& asked, bool among_others) {
    const fs::path folder = named(asked);
    std::error_code error;
    const bool exists = fs::exists(folder, error);
    if (exists && !fs::is_directory(folder, error)) {
        cannot_write(asked, "it is no folder");
    }
    const Contents there = exists ? contents_of(folder) : Contents();
    if (there.foreign && !among_others) {
        cannot_write(asked, "it holds files that Netglow did not write, or that were changed since, such as '" +
                                *there.foreign + "'; choose a new name or an empty folder (netglow convert --force " +
                                "writes between them)");
    }
    fs::create_directories(folder.parent_path(), error);
    if (error) {
        cannot_write(asked, error.message());
    }
    TemporaryFolder made(folder);
    const OwnFiles files = write_into(made.path(), document);
    if (exists && (there.foreign || is_current(folder))) {
        move_in(made.path(), files, folder, there);
    } else if (exists && !there.names.empty()) {
        replace(made, folder, there.own);
    } else {
        if (exists) {
            fs::permissions(made.path(), fs::status(folder, error).permissions(), error);
        }
        rename_or_fail(made.path(), folder, asked);
        made.let_go();
    }
    flush_folder(folder.parent_path());
}

}  // namespace netglow
