// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a fuzz target over the files of a folder, and over mutations of them that are the same in every run.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int Mutations = 20'000;

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// A few changes of the kinds that break parsers: another byte, a cut, a doubled part, a part of another file.
std::string mutated(std::string bytes, const std::vector<std::string>& corpus, std::mt19937& random)
{
    const auto below = [&random](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (auto changes = 1 + below(4); changes > 0; --changes) {
        const auto at = below(bytes.size() + 1);
        const auto length = below(std::min<std::size_t>(bytes.size() - at, 32) + 1);
        switch (below(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 3:
            bytes.resize(at);
            break;
        case 4: {
            const std::string& other = corpus[below(corpus.size())];
            bytes.insert(at, other.substr(below(other.size() + 1), below(64)));
            break;
        }
        default:
            if (at < bytes.size())
                bytes[at] = "{}[]\",:\\ \r\n0-9"[below(14)];
        }
    }
    return bytes;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", arguments[0]);
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1]))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> corpus;
    for (const auto& file : files) {
        std::ifstream input(file, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>());
    }
    if (corpus.empty()) {
        std::fprintf(stderr, "%s holds no files\n", arguments[1]);
        return 1;
    }
    for (const std::string& bytes : corpus)
        run(bytes);
    std::mt19937 random(20261121);
    for (int i = 0; i < Mutations; ++i)
        run(mutated(corpus[static_cast<std::size_t>(i) % corpus.size()], corpus, random));
    std::printf("%zu files and %d mutations of them\n", corpus.size(), Mutations);
}
