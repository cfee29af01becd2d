// .npz: a ZIP archive of .npy files.
#include <zip.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <memory>
#include <set>

#include "core/arrays/array_name.h"
#include "core/arrays/arrays_file.h"
#include "core/arrays/named_arrays.h"
#include "core/arrays/npy.h"
#include "core/files/file_io.h"
#include "core/format/load_budget.h"
#include "core/format/netglow_file.h"
#include "core/format/shape.h"

namespace netglow {
namespace {

constexpr std::uint64_t kMostEntries = 1024;
constexpr std::size_t kEnd = 70'000;                     ///< bytes: the ends of an archive, with a comment
constexpr zip_uint64_t kHuge = zip_uint64_t{64} << 20U;  ///< bytes
constexpr zip_uint64_t kMostRatio = 100;                 ///< that trained numbers are compressed by, and far more
constexpr zip_uint64_t kNumbersInAByte = 4;              ///< of a packed network where most weights are 0

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

std::string words_of(zip_error_t& error) {
    std::string words = zip_error_strerror(&error);
    zip_error_fini(&error);
    return words;
}

template <typename Number>
Number whole_number_at(std::string_view bytes, std::size_t at) {
    Number number = 0;
    if (at <= bytes.size() && bytes.size() - at >= sizeof(number)) {
        std::memcpy(&number, bytes.data() + at, sizeof(number));
    }
    return number;
}

/// How many entries the archive's end says that there are: libzip makes room for all of them. 0 where there is no end.
std::uint64_t entries_told(std::string_view bytes) {
    constexpr std::size_t kInEnd = 10;
    constexpr std::size_t kInLargeEnd = 32;
    constexpr std::size_t kLocator = 20;
    const std::size_t end = bytes.rfind("PK\x05\x06");
    if (end == std::string_view::npos) {
        return 0;
    }
    const bool large = end >= kLocator && bytes.substr(end - kLocator).starts_with("PK\x06\x07");
    const std::size_t large_end = large ? bytes.rfind("PK\x06\x06", end - kLocator) : std::string_view::npos;
    return large_end == std::string_view::npos ? whole_number_at<std::uint16_t>(bytes, end + kInEnd)
                                               : whole_number_at<std::uint64_t>(bytes, large_end + kInLargeEnd);
}

void require_few(std::uint64_t entries, const std::string& source) {
    if (entries > kMostEntries) {
        throw Error(source + ": found " + std::to_string(entries) + " arrays, expected at most " +
                    std::to_string(kMostEntries));
    }
}

Archive opened(std::string_view bytes, const std::string& source) {
    require_few(entries_told(bytes.substr(bytes.size() - std::min(bytes.size(), kEnd))), source);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = buffer == nullptr ? nullptr : zip_open_from_source(buffer, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(buffer);
        throw Error(source + ": found other data, expected a NumPy archive (" + words_of(error) + ")");
    }
    return Archive(archive);
}

/// An entry of the archive, unpacked as it is read.
class PackedEntry {
public:
    PackedEntry(zip_t* archive, zip_uint64_t index, const std::string& place)
        : place_(place), file_(zip_fopen_index(archive, index, 0)) {
        if (!file_) {
            throw Error(place + ": cannot be unpacked (" + zip_strerror(archive) + ")");
        }
    }

    std::size_t read(char* to, std::size_t wanted) const {
        std::size_t got = 0;
        while (got < wanted) {
            const zip_int64_t count = zip_fread(file_.get(), to + got, wanted - got);
            if (count < 0) {
                throw Error(place_ + ": cannot be unpacked (" + zip_file_strerror(file_.get()) + ")");
            }
            if (count == 0) {
                break;
            }
            got += static_cast<std::size_t>(count);
        }
        return got;
    }
    ReadBytes reader() const {
        return [this](char* to, std::size_t wanted) { return read(to, wanted); };
    }

private:
    const std::string& place_;
    std::unique_ptr<zip_file_t, CloseEntry> file_;
};

/// Reads a whole array; charged before it is unpacked.
Array read_entry(zip_t* archive, zip_uint64_t index, const std::string& place, LoadBudget& budget) {
    zip_stat_t entry;
    if (zip_stat_index(archive, index, 0, &entry) != 0) {
        throw Error(place + ": found an entry that cannot be read");
    }
    if (entry.size > kHuge && entry.size / kMostRatio > entry.comp_size) {
        throw Error(place + ": found " + std::to_string(entry.size) + " bytes packed into " +
                    std::to_string(entry.comp_size) + ", which no network is");
    }
    const PackedEntry file(archive, index, place);
    const NpyHeader header = read_npy_header(file.reader(), place);
    if (header.is_text()) {
        budget.take(header.bytes(place), place);
    } else {
        const std::size_t count = element_count(header.dims, place);
        budget.holds(std::min<std::size_t>(count, entry.comp_size * kNumbersInAByte));
        budget.take_numbers(2 * count, place);  // the array, and the weights that are made of it
    }
    Array array = read_npy_rest(file.reader(), header, place);
    char more = 0;
    if (file.read(&more, 1) != 0) {
        throw Error(place + ": found more data than the array's header promises");
    }
    return array;
}

/// The arrays of an archive, of which only the headers have been read.
struct Listing {
    std::vector<ArrayHeader> headers;
    std::vector<zip_uint64_t> entries;  ///< of each header
    std::vector<std::string> notes;     ///< what is no array
};

Listing listing_of(zip_t* archive, const std::string& source) {
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    require_few(static_cast<std::uint64_t>(count), source);
    Listing listing;
    std::set<std::string> names;
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t entry;
        const auto at = static_cast<zip_uint64_t>(index);
        constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(archive, at, 0, &entry) != 0 || (entry.valid & kNeeded) != kNeeded) {
            throw Error(source + ": found an entry that cannot be read");
        }
        std::string name = entry.name;
        if (!name.ends_with(".npy")) {
            listing.notes.push_back("'" + name + "' is left out: it is no array");
            continue;
        }
        name.resize(name.size() - 4);
        const std::string place = source + ": " + name;
        if (!names.insert(name).second) {
            throw Error(place + ": found the array twice");
        }
        const PackedEntry file(archive, at, place);
        const NpyHeader header = read_npy_header(file.reader(), place);
        if (header.type.ends_with('O') && array_name(name).role <= ArrayRole::bias) {
            header.bytes(place);  // throws: a list of arrays, saved as one of Python objects
        }
        listing.headers.push_back({std::move(name), header.dims, header.is_text(), false});
        listing.entries.push_back(at);
    }
    return listing;
}

}  // namespace

Loaded parse_npz(std::string_view bytes, const std::string& source, const LoadOptions& options) {
    const Archive archive = opened(bytes, source);
    const Listing listing = listing_of(archive.get(), source);
    const ArrayPlan plan = plan_arrays(listing.headers, source, options, false);
    const std::set<std::string, std::less<>> needed = plan.needed();
    LoadBudget budget;
    NamedArrays arrays;
    for (std::size_t place = 0; place < listing.headers.size(); ++place) {
        const std::string& name = listing.headers[place].name;
        if (!needed.contains(name)) {
            continue;
        }
        arrays.emplace(name, read_entry(archive.get(), listing.entries[place], source + ": " + name, budget));
        if (options.progress) {
            options.progress(static_cast<double>(arrays.size()) / static_cast<double>(needed.size()));
        }
    }
    Loaded loaded = document_from(plan, arrays, source, std::filesystem::path(source).stem().string(), options);
    loaded.notes.insert(loaded.notes.end(), listing.notes.begin(), listing.notes.end());
    return loaded;
}

Loaded load_npz(const std::filesystem::path& file, const LoadOptions& options) {
    return parse_npz(read_file(file, INT_MAX), file.string(), options);
}

void save_npz(const Document& document, const std::filesystem::path& file) {
    const auto fail = [&](const std::string& why) { throw Error("cannot write " + file.string() + ": " + why); };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* made = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (made == nullptr) {
        zip_source_free(target);
        fail(words_of(error));
    }
    zip_source_keep(target);  // closing the archive lets go of it
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, &zip_source_free);
    Archive archive(made);
    std::vector<std::string> contents;  // libzip reads them when the archive is closed
    contents.reserve(arrays_of(document).size());
    for (const auto& [name, array] : arrays_of(document)) {
        contents.push_back(npy_bytes(array));
        zip_source_t* content = zip_source_buffer(archive.get(), contents.back().data(), contents.back().size(), 0);
        const zip_int64_t index =
            content == nullptr ? -1 : zip_file_add(archive.get(), (name + ".npy").c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(content);
            fail(zip_strerror(archive.get()));
        }
        zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive.get()) != 0) {
        fail(zip_strerror(archive.get()));
    }
    (void)archive.release();
    zip_stat_t size;
    if (zip_source_stat(target, &size) != 0 || zip_source_open(target) != 0) {
        fail("the archive cannot be made");
    }
    std::string bytes(size.size, '\0');
    const zip_int64_t count = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    if (count != static_cast<zip_int64_t>(bytes.size())) {
        fail("the archive cannot be made");
    }
    write_file_atomically(file, bytes);
}

}  // namespace netglow
