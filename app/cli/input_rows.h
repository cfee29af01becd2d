// InputRows: reads rows of inputs, from a CSV file or standard input, a block at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

class InputRows {
public:
    /// "-" is standard input. What the columns are, data_columns() says, as in the window; a column of labels and the
    /// expected outputs are ignored. Throws Error that names file, line and column.
    InputRows(const std::string& file, const Document& document);
    ~InputRows();
    InputRows(const InputRows&) = delete;
    InputRows& operator=(const InputRows&) = delete;

    /// Reads up to `most` rows into the columns of `inputs`; fewer only at the end. An invalid row throws Error only
    /// after the rows before it have been returned.
    void read(Eigen::Index most, Matrix& inputs);
    /// The names of unused columns; "column 3" where it has none.
    const std::vector<std::string>& ignored() const;

private:
    class Reader;
    std::unique_ptr<Reader> reader_;
};

}  // namespace netglow
