// .npz: a ZIP archive of .npy files.
#include <zip.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <memory>

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
Number number_at(std::string_view bytes, std::size_t at) {
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
    return large_end == std::string_view::npos ? number_at<std::uint16_t>(bytes, end + kInEnd)
                                               : number_at<std::uint64_t>(bytes, large_end + kInLargeEnd);
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

/// An entry of the archive, as it is unpacked.
class Entry {
public:
    Entry(zip_t* archive, zip_uint64_t index, std::string place)
        : file_(zip_fopen_index(archive, index, 0)), place_(std::move(place)) {
        if (!file_) {
            throw Error(place_ + ": cannot be unpacked (" + zip_strerror(archive) + ")");
        }
    }
    std::size_t operator()(char* to, std::size_t wanted) const {
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

private:
    std::unique_ptr<zip_file_t, CloseEntry> file_;
    std::string place_;
};

/// The arrays of an archive, by name: their shapes at once, their numbers when they are asked for.
class Reader {
public:
    Reader(std::string_view bytes, const std::string& source, const LoadOptions& options)
        : archive_(opened(bytes, source)), source_(source), options_(options) {}

    NamedArrays arrays() {
        const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
        require_few(static_cast<std::uint64_t>(count), source_);
        NamedArrays arrays;
        for (zip_int64_t index = 0; index < count; ++index) {
            zip_stat_t entry;
            const auto at = static_cast<zip_uint64_t>(index);
            constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
            if (zip_stat_index(archive_.get(), at, 0, &entry) != 0 || (entry.valid & kNeeded) != kNeeded) {
                throw Error(source_ + ": found an entry that cannot be read");
            }
            std::string name = entry.name;
            if (!name.ends_with(".npy")) {
                continue;
            }
            name.resize(name.size() - 4);
            if (!arrays.emplace(name, shape_of(at, entry, source_ + ": " + name)).second) {
                throw Error(source_ + ": " + name + ": found the array twice");
            }
        }
        count_ = arrays.size();
        return arrays;
    }

private:
    Array shape_of(zip_uint64_t index, const zip_stat_t& entry, const std::string& place) {
        const Entry unpacked(archive_.get(), index, place);
        const NpyHeader header = read_npy_header(std::cref(unpacked), place);
        Array array;
        array.dims = header.dims;
        array.is_text = header.is_text();
        array.read_rest = [this, index, size = entry.size, packed = entry.comp_size, place](Array& into) {
            into = read(index, size, packed, place);
        };
        return array;
    }

    Array read(zip_uint64_t index, zip_uint64_t size, zip_uint64_t packed, const std::string& place) {
        if (size > kHuge && size / kMostRatio > packed) {
            throw Error(place + ": found " + std::to_string(size) + " bytes packed into " + std::to_string(packed) +
                        ", which no network is");
        }
        const Entry entry(archive_.get(), index, place);
        const NpyHeader header = read_npy_header(std::cref(entry), place);
        if (header.is_text()) {
            budget_.take(header.bytes(place), place);
        } else {
            const std::size_t count = element_count(header.dims, place);
            budget_.holds(std::min<std::size_t>(count, packed * kNumbersInAByte));
            budget_.take_numbers(2 * count, place);  // the array, and the weights that are made of it
        }
        Array array = read_npy_rest(std::cref(entry), header, place);
        char more = 0;
        if (entry(&more, 1) != 0) {
            throw Error(place + ": found more data than the array's header promises");
        }
        if (options_.progress) {
            ++done_;
            options_.progress(static_cast<double>(done_) / static_cast<double>(std::max(count_, done_)));
        }
        return array;
    }

    Archive archive_;
    const std::string& source_;
    const LoadOptions& options_;
    LoadBudget budget_;
    std::size_t count_ = 0;
    std::size_t done_ = 0;
};

}  // namespace

Loaded parse_npz(std::string_view bytes, const std::string& source, const LoadOptions& options) {
    Reader reader(bytes, source, options);
    return document_from(reader.arrays(), source, std::filesystem::path(source).stem().string(), options);
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
