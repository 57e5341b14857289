// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One SQLite file through Qt SQL: opened, checked, migrated, and its errors told in words that say what to do. Private
// to this folder. One thread per object, that which opened it.
#pragma once

#include "domain/expected.h"

#include <QString>
#include <QVariant>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QSqlQuery;

namespace leitstand {

// Bound as a blob; views have to live until the statement has run.
struct SqliteBytes {
    std::string_view bytes;
};

class SqliteValue {
public:
    SqliteValue(std::int64_t number) : m_value(QVariant::fromValue<qlonglong>(number)) { }
    SqliteValue(SqliteBytes blob);
    SqliteValue(std::string_view text);
    SqliteValue(const std::string& text) : SqliteValue(std::string_view(text)) { }
    [[nodiscard]] const QVariant& value() const { return m_value; }

private:
    QVariant m_value;
};

class SqliteRow {
public:
    explicit SqliteRow(const QSqlQuery& query) : m_query(query) { }
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string bytes(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

private:
    const QSqlQuery& m_query;
};

struct SqliteOpening {
    std::string path;
    const std::vector<std::vector<std::string>>& migrations;
    std::string now; // for the name of a damaged file
};

class SqliteFile {
public:
    struct Opened {
        std::unique_ptr<SqliteFile> file;
        std::optional<Error> setAside;
    };
    [[nodiscard]] static Expected<Opened> open(const SqliteOpening& opening);
    ~SqliteFile();
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    [[nodiscard]] Outcome execute(const std::string& statement, const std::vector<SqliteValue>& values = {});
    [[nodiscard]] Outcome query(const std::string& statement, const std::vector<SqliteValue>& values,
        const std::function<void(const SqliteRow&)>& each) const;
    // All or nothing; other programs wait meanwhile.
    [[nodiscard]] Outcome transaction(const std::function<Outcome()>& work);

private:
    struct Failure;

    explicit SqliteFile(std::string path);
    [[nodiscard]] std::optional<Failure> connect();
    [[nodiscard]] std::optional<Failure> migrate(const std::vector<std::vector<std::string>>& migrations);
    [[nodiscard]] std::optional<Failure> run(const std::string& statement, const std::vector<SqliteValue>& values,
        const std::function<void(const SqliteRow&)>& each) const;
    [[nodiscard]] Error explain(const Failure& failure) const;

    std::string m_path;
    QString m_connection;
};

} // namespace leitstand
