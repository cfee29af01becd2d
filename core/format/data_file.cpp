#include "core/format/data_file.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/format/netglow_syntax.h"
#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// As pandas and R write what is not known.
bool is_missing(std::string_view field) {
    const std::string_view trimmed = trimmed_csv(field);
    constexpr std::size_t kLongest = 4;
    if (trimmed.size() > kLongest || (!trimmed.empty() && trimmed[0] < 'A' && trimmed[0] != '?')) {
        return false;  // most are numbers
    }
    const std::string word = ascii_lower(trimmed);
    return word.empty() || word == "na" || word == "nan" || word == "n/a" || word == "null" || word == "?";
}

class Reader {
public:
    Reader(const std::filesystem::path& file, const NetworkEnds& ends, const std::optional<ColumnChoice>& choice)
        : lines_(file.string()), ends_(ends), choice_(choice) {
        data_.file = file;
    }

    DataFile read(const std::function<void(double)>& progress) {
        constexpr std::size_t kOften = 512;  // rows
        std::optional<std::string_view> line = lines_.next_filled();
        if (!line) {
            throw Error(lines_.name() + ": found an empty file, expected rows of " +
                        std::to_string(ends_.inputs.size()) + " inputs");
        }
        for (line = begin(*line); line; line = lines_.next_filled()) {
            add(*line);
            if (progress && data_.rows % kOften == 0 && lines_.size() > 0) {
                progress(static_cast<double>(lines_.read()) / static_cast<double>(lines_.size()));
            }
        }
        if (data_.rows == 0 && data_.incomplete > 0) {
            fail("found no row in which every input is there");
        }
        if (data_.rows == 0) {
            fail("found the names of columns alone, expected rows of numbers below them");
        }
        return std::move(data_);
    }

private:
    [[noreturn]] void fail(const std::string& problem) const {
        throw Error(lines_.name() + ": line " + std::to_string(lines_.number()) + ": " + problem);
    }
    [[noreturn]] void fail_at(std::size_t column, const std::string& expected) const {
        throw Error(lines_.name() + ": line " + std::to_string(lines_.number()) + ", column " +
                    std::to_string(column + 1) + ": found " + shown(fields_[column]) + ", expected " + expected);
    }

    /// Returns the first row.
    std::optional<std::string_view> begin(std::string_view line) {
        separator_ = csv_separator(line);
        first_ = line;
        fields_.split(first_, separator_);
        const std::size_t number = lines_.number();
        std::optional<std::string_view> row = first_;
        CsvFields second;
        if (is_header(fields_.all())) {
            row = lines_.next_filled();
            second.split(row.value_or(""), separator_);
        }
        const std::string place = lines_.name() + ": line " + std::to_string(number) + ": ";
        try {
            columns_ = data_columns(fields_.all(), second.all(), ends_, choice_);
        } catch (const ColumnsAsked& asked) {
            throw ColumnsAsked(place + asked.what(), asked.question);
        } catch (const Error& error) {
            throw Error(place + error.what());
        }
        data_.inputs = ends_.inputs.size();
        data_.outputs = columns_.label || !columns_.targets.empty() ? ends_.outputs.size() : 0;
        data_.ignored = columns_.ignored;
        return row;
    }

    void add(std::string_view line) {
        fields_.split(line, separator_);
        if (fields_.size() != columns_.width) {
            fail("found " + std::to_string(fields_.size()) + (fields_.size() == 1 ? " column" : " columns") +
                 ", expected " + std::to_string(columns_.width) + " (as in the first line)");
        }
        if (std::any_of(columns_.inputs.begin(), columns_.inputs.end(),
                        [this](std::size_t column) { return is_missing(fields_[column]); })) {
            ++data_.incomplete;
            return;
        }
        if (data_.rows == DataLimits::rows) {
            fail("found more than " + std::to_string(DataLimits::rows) + " rows, expected at most that many");
        }
        if ((data_.rows + 1) * (data_.inputs + data_.outputs) > DataLimits::numbers) {
            fail("found more than " + std::to_string(DataLimits::numbers) + " numbers, expected at most that many");
        }
        for (const std::size_t column : columns_.inputs) {
            data_.input_numbers.push_back(number(column));
        }
        for (const std::size_t column : columns_.targets) {
            data_.target_numbers.push_back(number(column));
        }
        if (columns_.label) {
            add_label(*columns_.label);
        }
        if (columns_.name) {
            data_.names.push_back(legible(trimmed_csv(fields_[*columns_.name])));
        }
        ++data_.rows;
    }

    double number(std::size_t column) const {
        const std::optional<double> value = parse_number(fields_[column]);
        if (!value) {
            fail_at(column, "a number");
        }
        return *value;
    }

    void add_label(std::size_t column) {
        const std::size_t outputs = ends_.outputs.size();
        if (outputs == 1) {
            if (const std::optional<double> value = parse_number(fields_[column])) {
                data_.target_numbers.push_back(*value);
            } else {
                no_label(column, "a number");
            }
            return;
        }
        if (const std::optional<std::size_t> output = output_of(fields_[column])) {
            data_.target_numbers.resize(data_.target_numbers.size() + outputs, 0);
            data_.target_numbers[data_.target_numbers.size() - outputs + *output] = 1;
        } else {
            no_label(column, "the name of an output, or its number from 0 to " + std::to_string(outputs - 1));
        }
    }

    /// Labels come again and again: each is looked up once.
    std::optional<std::size_t> output_of(std::string_view label) {
        if (const auto known = labels_.find(label); known != labels_.end()) {
            return known->second;
        }
        const std::optional<std::size_t> output = labelled_output(label, ends_);
        constexpr std::size_t kMostKept = 4096;
        if (output && labels_.size() < kMostKept) {
            labels_.emplace(label, *output);
        }
        return output;
    }

    /// A column that was merely left over is none of labels.
    void no_label(std::size_t column, const std::string& expected) {
        if (columns_.label_meant || data_.rows > 0) {
            fail_at(column, expected);
        }
        columns_.label.reset();
        data_.outputs = 0;
        data_.ignored.push_back("column " + std::to_string(column + 1));
    }

    CsvLines lines_;
    const NetworkEnds& ends_;
    const std::optional<ColumnChoice>& choice_;
    std::string first_;  ///< the first line
    char separator_ = ',';
    CsvFields fields_;
    std::map<std::string, std::size_t, std::less<>> labels_;
    DataColumns columns_;
    DataFile data_;
};

}  // namespace

Eigen::Map<const Vector> DataFile::input(std::size_t row) const {
    return {input_numbers.data() + row * inputs, static_cast<Eigen::Index>(inputs)};
}
Eigen::Map<const Vector> DataFile::target(std::size_t row) const {
    return {target_numbers.data() + row * outputs, static_cast<Eigen::Index>(outputs)};
}

DataFile read_data_file(const std::filesystem::path& file, const NetworkEnds& ends,
                        const std::function<void(double)>& progress, const std::optional<ColumnChoice>& choice) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored)) {
        throw Error(file.string() + ": this is no file, expected one of comma-separated values");
    }
    return Reader(file, ends, choice).read(progress);
}

}  // namespace netglow
