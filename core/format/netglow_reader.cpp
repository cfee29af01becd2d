#include "core/format/netglow_reader.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/format/bounded_json.h"
#include "core/format/json_extras.h"
#include "core/format/netglow_place.h"
#include "core/format/netglow_schema.h"
#include "core/format/netglow_syntax.h"
#include "core/format/netglow_values.h"
#include "core/format/netglow_version.h"

namespace netglow {
namespace {

constexpr std::size_t kMostUnknown = std::size_t{16} << 20U;  ///< bytes
constexpr std::size_t kUnknownKey = 256;                      ///< that a key takes beside its text

/// Receives the parser's events in the order of the file, and holds every value to its place at once: nothing is kept
/// that the file may not have.
class Reader {
public:
    Reader(std::string_view json, bool newer) : json_(json), newer_(newer) {}

    bool null() { return other("null"); }
    bool boolean(bool value) { return other(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) {  // a negative one; a 0 is what the file writes as -0
        return value == 0 ? number(-0.0, "-0") : number(static_cast<double>(value), std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value), std::to_string(value)); }
    bool number_float(double value, const std::string& text) { return number(value, text); }
    bool string(std::string& value);
    bool binary(nlohmann::json::binary_t&) { return other("binary data"); }
    bool start_object(std::size_t) { return open('{'); }
    bool start_array(std::size_t) { return open('['); }
    bool key(std::string& name);
    bool end_object() { return close('}'); }
    bool end_array() { return close(']'); }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error);

    Loaded loaded();

private:
    bool other(const std::string& json);
    bool number(double value, const std::string& text);
    bool open(char bracket);
    bool close(char bracket);

    void begin_array_or_object(Kind kind);
    void end_array_or_object(Kind kind);
    void end_row();
    void end_unknown();
    void check_header(Kind kind, const std::string& found, bool right);
    void count_weight();

    [[noreturn]] void fail(const std::string& problem) const { open_.fail(problem); }
    [[noreturn]] void wrong_kind(const std::string& found, Kind expected) const {
        fail("found " + found + ", expected " + std::string(described(expected)));
    }

    std::string_view json_;
    bool newer_;  ///< a version above kNewestVersion is read, too
    std::optional<std::string> newer_version_;
    OpenPlaces open_;
    Drafts drafts_;
    std::vector<double>* numbers_ = nullptr;  ///< the list that is open
    std::vector<std::string>* texts_ = nullptr;
    Extras extras_;  ///< of the layer, case or picture under way
    ExtrasText unknown_;
    std::size_t unknown_total_ = 0;
    std::size_t weights_ = 0;
    std::size_t row_start_ = 0;
    bool complete_ = false;  ///< the file's value has ended
};

/// What a newer version calls its own is not kept: in a file of ours it might mean something else.
Loaded Reader::loaded() {
    Loaded loaded{finished_document(std::move(drafts_.document)), {}, newer_version_};
    if (newer_version_) {
        loaded.document.extras.clear();
        loaded.document.layer_extras.clear();
        loaded.document.case_extras.clear();
    }
    return loaded;
}

bool Reader::other(const std::string& json) {
    const Kind kind = open_.begin_value();
    if (kind != Kind::unknown) {
        wrong_kind(json, kind);
    }
    unknown_.value(json);
    end_unknown();
    return true;
}

void Reader::count_weight() {
    if (++weights_ > Limits::weights) {
        fail("found more than " + std::to_string(Limits::weights) + " weights, expected at most " +
             std::to_string(Limits::weights));
    }
}

bool Reader::number(double value, const std::string& text) {
    const Kind kind = open_.begin_value();
    switch (kind) {
        case Kind::number: {
            const OpenPlaces::Frame& frame = open_.top();
            if (frame.kind == Kind::row) {
                count_weight();
                drafts_.layer.weights->numbers.push_back(value);
            } else if (frame.kind == Kind::numbers) {
                numbers_->push_back(value);
            } else {
                set_number(drafts_, frame.kind, frame.key, value);
            }
            break;
        }
        case Kind::version:
            check_header(kind, text, value == 1 || value == kNewestVersion || (newer_ && value > kNewestVersion));
            newer_version_ = value > kNewestVersion ? std::optional(text) : std::nullopt;
            break;
        case Kind::unknown:
            unknown_.value(text);
            end_unknown();
            break;
        default:
            wrong_kind("the number " + text, kind);
    }
    return true;
}

bool Reader::string(std::string& value) {
    const Kind kind = open_.begin_value();
    switch (kind) {
        case Kind::text: {
            const OpenPlaces::Frame& frame = open_.top();
            if (frame.kind == Kind::texts) {
                texts_->push_back(std::move(value));
            } else {
                set_text(drafts_, frame.kind, frame.key, std::move(value));
            }
            break;
        }
        case Kind::format:
            check_header(kind, shown(value), value == "netglow-network");
            break;
        case Kind::unknown:
            unknown_.value(quoted_json(value));
            end_unknown();
            break;
        default:
            wrong_kind("the text " + shown(value), kind);
    }
    return true;
}

void Reader::check_header(Kind kind, const std::string& found, bool right) {
    if (!right) {
        fail("found " + found + ", expected " + std::string(described(kind)));
    }
    (kind == Kind::format ? drafts_.document.format : drafts_.document.version) = true;
}

bool Reader::key(std::string& name) {
    if (open_.top().kind == Kind::unknown) {
        unknown_.key(name);
    } else {
        open_.key(name);
    }
    return true;
}

bool Reader::open(char bracket) {
    const Kind kind = open_.begin_value();
    if (kind == Kind::unknown) {
        unknown_.open(bracket);
    } else if (bracket == '{' ? !is_object(kind) : !is_array(kind)) {
        wrong_kind(bracket == '{' ? "an object" : "a list", kind);
    } else {
        begin_array_or_object(kind);
    }
    open_.push(kind);
    return true;
}

void Reader::begin_array_or_object(Kind kind) {
    switch (kind) {
        case Kind::layer:
            drafts_.layer = {};
            break;
        case Kind::one_case:
            drafts_.one_case = {};
            break;
        case Kind::image:
            drafts_.image = {};
            break;
        case Kind::layers:
            drafts_.document.layers.emplace();
            break;
        case Kind::weights:
            drafts_.layer.weights.emplace();
            break;
        case Kind::row:
            row_start_ = drafts_.layer.weights->numbers.size();
            break;
        case Kind::numbers:
            numbers_ = &begin_numbers(drafts_, open_.top().kind, open_.top().key);
            break;
        case Kind::texts:
            texts_ = &begin_texts(drafts_, open_.top().kind);
            break;
        default:
            break;
    }
}

bool Reader::close(char bracket) {
    const Kind kind = open_.pop();
    complete_ = kind == Kind::document;
    if (kind == Kind::unknown) {
        unknown_.close(bracket);
        end_unknown();
    } else {
        end_array_or_object(kind);
    }
    return true;
}

void Reader::end_array_or_object(Kind kind) {
    if (kind == Kind::row) {
        end_row();
    } else if (kind == Kind::layer) {
        drafts_.document.layers->push_back(finished_layer(std::move(drafts_.layer), open_.text()));
        drafts_.document.layer_extras.push_back(std::exchange(extras_, {}));
    } else if (kind == Kind::one_case) {
        drafts_.document.cases.push_back(finished_case(std::move(drafts_.one_case), open_.text()));
        drafts_.document.case_extras.push_back(std::exchange(extras_, {}));
    } else if (kind == Kind::image) {
        drafts_.document.input_image = finished_image(drafts_.image, open_.text());
        drafts_.document.input_image->extras = std::exchange(extras_, {});
    }
}

void Reader::end_row() {
    WeightsDraft& weights = *drafts_.layer.weights;
    const std::size_t found = weights.numbers.size() - row_start_;
    if (!drafts_.document.layers->empty() && found != drafts_.document.layers->back().neurons()) {
        fail(found_but_expected(found, "number", drafts_.document.layers->back().neurons(),
                                "one for each neuron of the layer before"));
    }
    if (found == 0) {
        fail("found no number, expected at least 1 (one for each input)");
    }
    if (weights.rows > 0 && found != weights.columns) {
        fail(found_but_expected(found, "number", weights.columns, "as in the rows before"));
    }
    weights.columns = found;
    ++weights.rows;
}

/// A value of an unknown key may have ended, or one inside it.
void Reader::end_unknown() {
    if (unknown_total_ + unknown_.size() > kMostUnknown) {
        throw OverBudget(open_.text() + ": found more than 16 MiB under keys that are not known, expected less");
    }
    const OpenPlaces::Frame& frame = open_.top();
    if (frame.kind == Kind::unknown) {
        return;
    }
    unknown_total_ += unknown_.size() + frame.key.size() + kUnknownKey;
    (frame.kind == Kind::document ? drafts_.document.extras : extras_).emplace_back(frame.key, unknown_.take());
}

bool Reader::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
    const std::string where = open_.empty() ? std::string() : " (in " + open_.text() + ")";
    const SyntaxProblem problem = syntax_problem(json_, position == 0 ? 0 : position - 1, error.what(), complete_);
    throw Error(line_and_column(json_, problem.byte) + where + ": " + problem.words);
}

}  // namespace

Loaded read_netglow(std::string_view json, const std::string& source, const LoadOptions& options) {
    if (json.empty()) {
        throw Error(source + ": line 1, column 1: found an empty file, expected a Netglow network (JSON)");
    }
    if (json.find('\0') != std::string_view::npos) {
        throw Error(source + ": " + line_and_column(json, json.find('\0')) +
                    ": found binary data, expected a Netglow network (JSON)");
    }
    Reader reader(json, options.newer);
    try {
        parse_bounded(json, reader);
        return reader.loaded();
    } catch (const OverBudget& error) {
        throw OverBudget(source + ": " + error.what());
    } catch (const Error& error) {
        const std::optional<std::string> newer = newer_version_of(json);
        throw Error(source + ": " + (newer ? "version: " + newer_version_problem(*newer) : error.what()));
    }
}

}  // namespace netglow
