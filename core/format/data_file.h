// DataFile: rows of inputs from a CSV file, with their targets where the file has them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/format/data_columns.h"

namespace netglow {

struct DataFile {
    std::filesystem::path file;
    std::size_t rows = 0;
    std::size_t inputs = 0;
    std::size_t outputs = 0;            ///< of each target; 0: there are none
    std::vector<double> input_numbers;  ///< row after row
    std::vector<double> target_numbers;
    std::vector<std::string> names;    ///< one per row, or empty
    std::vector<std::string> ignored;  ///< the names of columns that are not taken
    std::size_t incomplete = 0;        ///< rows that are left out: an input is missing

    Eigen::Map<const Vector> input(std::size_t row) const;
    Eigen::Map<const Vector> target(std::size_t row) const;  ///< where there are any
};

/// What a file may hold.
struct DataLimits {
    static constexpr std::size_t rows = 1'000'000;
    static constexpr std::size_t numbers = std::size_t{1} << 26U;  ///< in inputs and targets: 512 MiB
};

/// See data_columns() for what the columns are, and when ColumnsAsked is thrown; `choice` answers it. A label becomes a
/// target of 1 for its output and 0 for the others; of a network with one output it is the target. A row in which the
/// field of an input is empty, NA, NaN, null or ? is left out. `progress` is called
/// from time to time with 0 to 1, and may throw to end it. Throws Error that names the file, the line and the column,
/// what was found and what was expected.
DataFile read_data_file(const std::filesystem::path& file, const NetworkEnds& ends,
                        const std::function<void(double)>& progress = {},
                        const std::optional<ColumnChoice>& choice = {});

}  // namespace netglow
