// Inputs by the row, from a CSV file or from standard input; read as they are wanted.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

class InputRows {
public:
    /// "-" is standard input. A first line without any number names the columns: those that are called like the
    /// inputs are taken, in any order; where none are, as many as there are inputs, from the first on. Without names
    /// the count must be right. Throws Error that names file, line and column.
    InputRows(const std::string& file, const Document& document);
    ~InputRows();
    InputRows(const InputRows&) = delete;
    InputRows& operator=(const InputRows&) = delete;

    /// Up to `most` rows, as columns of `inputs`; fewer at the end alone. A row that is wrong throws once those before
    /// it have been answered.
    void read(Eigen::Index most, Matrix& inputs);
    /// The names of columns that are not taken.
    const std::vector<std::string>& ignored() const;

private:
    class Reader;
    std::unique_ptr<Reader> reader_;
};

}  // namespace netglow
