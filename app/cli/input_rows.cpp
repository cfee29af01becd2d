#include "app/cli/input_rows.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/format/data_columns.h"
#include "core/format/netglow_syntax.h"
#include "core/text/number_text.h"

namespace netglow {
class InputRows::Reader {
public:
    Reader(const std::string& file, const Document& document) : lines_(file) {
        const NetworkEnds ends = ends_of(document);
        const std::optional<std::string_view> first = lines_.next_filled();
        if (!first) {
            throw Error(lines_.name() + ": found no rows, expected " + std::to_string(ends.inputs.size()) +
                        " numbers in each");
        }
        const std::string line(*first);
        const std::string place = lines_.name() + ": line " + std::to_string(lines_.number()) + ": ";
        separator_ = csv_separator(line);
        fields_.split(line, separator_);
        CsvFields second;
        if (is_header(fields_.all())) {
            const std::optional<std::string_view> row = lines_.next_filled();
            second.split(row.value_or(""), separator_);
            has_ended_ = !row;
            pending_ = std::string(row.value_or(""));
        } else {
            pending_ = line;
        }
        try {
            take(data_columns(fields_.all(), second.all(), ends));
        } catch (const Error& error) {
            throw Error(place + error.what());
        }
    }

    void read(Eigen::Index most, Matrix& inputs) {
        inputs.resize(static_cast<Eigen::Index>(places_.size()), most);
        Eigen::Index count = 0;
        try {
            for (; count < most; ++count) {
                if (!read_row(inputs.col(count))) {
                    break;
                }
            }
        } catch (const Error& error) {
            if (count == 0) {
                throw;
            }
            failure_ = error;  // those before it come first
        }
        inputs.conservativeResize(Eigen::NoChange, count);
    }
    const std::vector<std::string>& ignored() const { return ignored_; }

private:
    /// What is expected of the outputs is not looked at here.
    void take(const DataColumns& columns) {
        width_ = columns.width;
        places_ = columns.inputs;
        for (std::size_t column = 0; column < width_; ++column) {
            if (std::ranges::find(places_, column) == places_.end()) {
                const std::string name = columns.header ? legible(trimmed_csv(fields_[column])) : std::string();
                ignored_.push_back(name.empty() ? "column " + std::to_string(column + 1) : name);
            }
        }
    }

    bool read_row(Eigen::Ref<Vector> row) {
        if (failure_) {
            throw *failure_;
        }
        if (has_ended_) {
            return false;
        }
        const std::optional<std::string_view> line =
            pending_ ? std::optional<std::string_view>(*pending_) : lines_.next_filled();
        if (!line) {
            return false;
        }
        const std::string place = lines_.name() + ": line ";
        fields_.split(*line, separator_);
        if (fields_.size() != width_) {
            throw Error(place + std::to_string(lines_.number()) + ": found " + std::to_string(fields_.size()) +
                        " columns, expected " + std::to_string(width_));
        }
        for (std::size_t input = 0; input < places_.size(); ++input) {
            const std::string_view field = fields_[places_[input]];
            const std::optional<double> value = parse_number(field);
            if (!value) {
                throw Error(place + std::to_string(lines_.number()) + ", column " + std::to_string(places_[input] + 1) +
                            ": found " + shown(field) + ", expected a number");
            }
            row[static_cast<Eigen::Index>(input)] = *value;
        }
        pending_.reset();
        return true;
    }

    CsvLines lines_;
    char separator_ = ',';
    std::size_t width_ = 0;
    std::vector<std::size_t> places_;  ///< of each input, its column
    std::vector<std::string> ignored_;
    std::optional<std::string> pending_;  ///< the first row
    bool has_ended_ = false;              ///< behind a header
    CsvFields fields_;
    std::optional<Error> failure_;
};

InputRows::InputRows(const std::string& file, const Document& document)
    : reader_(std::make_unique<Reader>(file, document)) {}
InputRows::~InputRows() = default;
void InputRows::read(Eigen::Index most, Matrix& inputs) {
    reader_->read(most, inputs);
}
const std::vector<std::string>& InputRows::ignored() const {
    return reader_->ignored();
}

}  // namespace netglow
