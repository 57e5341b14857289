// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/configuration.h"

#include "gateway/channel_configuration.h"
#include "gateway/configuration_values.h"
#include "workspace/private_file.h"
#include "workspace/toml_document.h"

#include <QFileInfo>

#include <map>
#include <set>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t MaxFileBytes = std::size_t(1) << 20U;
constexpr std::size_t ShortestToken = 16;
constexpr std::size_t ShortestPassword = 8;

class ConfigurationParser {
public:
    ConfigurationParser(TomlMistakes& mistakes, std::string folder) : m_mistakes(mistakes), m_values(std::move(folder))
    { }

    Configuration read(const toml::table& document)
    {
        Configuration result;
        TomlTable root(document, "the file", m_mistakes);
        if (const auto* const engine = root.table("engine"))
            result.engine = readEngine(*engine);
        if (const auto* const http = root.table("http"))
            result.http = readListen(*http);
        for (const auto* const source : root.tables("source"))
            readSource(*source, result);
        if (const auto* const prometheus = root.table("prometheus"))
            result.prometheus = readPrometheus(*prometheus);
        for (const auto* const metric : root.tables("metric"))
            readMetric(*metric, result);
        if (!result.metrics.empty() && !result.prometheus && !root.has("prometheus"))
            root.mistake("metric", "[[metric]] without [prometheus]", "say in [prometheus] which server is asked");
        if (const auto* const channels = root.table("channels"))
            result.channels = readChannels(*channels, m_mistakes, m_values);
        if (!root.has("source") && !root.has("metric") && !root.has("channels"))
            m_mistakes.addForFile(
                "there is nothing to do", "add a [[source]] with name, type and token, or [channels] to publish on");
        return result;
    }

    [[nodiscard]] bool holdsSecrets() const { return m_values.holdsSecrets(); }

private:
    // `prefix` is "" or "api_". Lengths are asked of what we are given to guard with, not of what others chose.
    HttpCredentials credentials(TomlTable& table, const std::string& prefix, bool guarding)
    {
        HttpCredentials result;
        const auto token = m_values.secret(table, prefix + "token", guarding ? ShortestToken : 1);
        const auto user = table.text(prefix + "user");
        const auto password = m_values.secret(table, prefix + "password", guarding ? ShortestPassword : 1);
        if (token && (user || password)) {
            table.mistake(user ? prefix + "user" : prefix + "password", "both a token and a user or password are given",
                "keep \"" + prefix + "token\" or the other two");
            return result;
        }
        if (user.has_value() != password.has_value()) {
            table.mistake(user ? prefix + "user" : prefix + "password",
                user ? "\"" + prefix + "user\" has no password" : "\"" + prefix + "password\" has no user",
                "give both \"" + prefix + "user\" and \"" + prefix + "password\"");
            return result;
        }
        if (user && (user->empty() || user->find(':') != std::string::npos))
            table.mistake(prefix + "user", "\"" + prefix + "user\" is empty or holds a colon", "choose another name");
        result.token = token.value_or(std::string());
        result.user = user.value_or(std::string());
        result.password = password.value_or(std::string());
        return result;
    }

    EngineSettings readEngine(const toml::table& from)
    {
        TomlTable table(from, "[engine]", m_mistakes);
        EngineSettings engine;
        (void)table.requiredText("url", "where the shared log is, for example \"wss://nats.example:8443\"");
        engine.url = table.url("url", { "wss", "ws" }).value_or(std::string());
        engine.user = table.text("user").value_or(std::string());
        engine.password = m_values.secret(table, "password", 1).value_or(std::string());
        engine.caFile = m_values.readableFile(table, "ca_file", "a PEM file with certificates");
        if (engine.user.empty() != engine.password.empty())
            table.mistake("user", "user and password of the engine belong together", "give both or none");
        return engine;
    }

    ListenSettings readListen(const toml::table& from)
    {
        TomlTable table(from, "[http]", m_mistakes);
        ListenSettings http;
        if (const auto address = table.text("listen")) {
            if (address->empty() || !isVisibleAscii(*address))
                table.mistake("listen", "\"listen\" is no address", "write an IP address, for example \"127.0.0.1\"");
            http.address = *address;
        }
        http.port = static_cast<std::uint16_t>(table.integer("port", 0, 65535).value_or(http.port));
        if (const auto megabytes = table.integer("max_body_mb", 1, 1024))
            http.maxBodyBytes = static_cast<std::size_t>(*megabytes) << 20U;
        return http;
    }

    void readSource(const toml::table& from, Configuration& result)
    {
        TomlTable table(from, "[[source]]", m_mistakes);
        SourceSettings source;
        source.name = table.requiredText("name", "the last part of the webhook's address and part of each subject");
        if (!source.name.empty() && !isSubjectToken(source.name))
            table.mistake("name", '"' + source.name + "\" cannot be the name of a source",
                "use small letters, digits, - and _, at most 64");
        if (source.name == "prometheus")
            table.mistake("name", "\"prometheus\" is what the sampled metrics report as", "choose another name");
        if (const auto first = m_sourceLines.find(source.name); !source.name.empty() && first != m_sourceLines.end())
            table.mistake("name", "there are two sources with the name \"" + source.name + '"',
                "the other one is in line " + std::to_string(first->second));
        else
            m_sourceLines.emplace(source.name, from.source().begin.line);
        const std::string type = table.requiredText("type", "\"alertmanager\"");
        if (!type.empty() && type != "alertmanager")
            table.mistake("type", "there is no source of the type \"" + type + '"', "allowed is \"alertmanager\"");
        source.access = credentials(table, "", true);
        const bool named = table.has("token") || table.has("token_file") || table.has("user") || table.has("password")
            || table.has("password_file");
        if (!named)
            table.mistake("", "the source has neither a token nor a user and password",
                "add token = \"…\" with at least " + std::to_string(ShortestToken) + " characters");
        source.apiUrl = table.url("api_url", { "http", "https" }).value_or(std::string());
        source.api = credentials(table, "api_", false);
        source.apiCaFile = m_values.readableFile(table, "api_ca_file", "a PEM file with certificates");
        source.compareEvery = table.duration("compare_every", 1s, 1h).value_or(source.compareEvery);
        result.sources.push_back(std::move(source));
    }

    PrometheusSettings readPrometheus(const toml::table& from)
    {
        TomlTable table(from, "[prometheus]", m_mistakes);
        PrometheusSettings prometheus;
        (void)table.requiredText("url", "where Prometheus answers, for example \"http://127.0.0.1:9090\"");
        prometheus.url = table.url("url", { "http", "https" }).value_or(std::string());
        prometheus.access = credentials(table, "", false);
        prometheus.caFile = m_values.readableFile(table, "ca_file", "a PEM file with certificates");
        prometheus.every = table.duration("every", 1s, 1h).value_or(prometheus.every);
        return prometheus;
    }

    void readMetric(const toml::table& from, Configuration& result)
    {
        constexpr std::size_t LongestName = 128;
        TomlTable table(from, "[[metric]]", m_mistakes);
        MetricSettings metric;
        metric.service = table.requiredText("service", "the service that the chart belongs to");
        metric.name = table.requiredText("name", "what is measured, for example \"error_ratio\"");
        metric.expression = table.requiredText("expr", "a PromQL expression with one result");
        metric.unit = table.text("unit").value_or(std::string());
        metric.scale = table.number("scale").value_or(metric.scale);
        for (const auto& [key, value] :
            { std::pair("service", metric.service), { "name", metric.name }, { "unit", metric.unit } }) {
            if (value.size() > LongestName)
                table.mistake(key, '"' + std::string(key) + "\" is too long", "write at most 128 bytes");
        }
        if (!m_metrics.emplace(metric.service, metric.name).second)
            table.mistake("name",
                "there are two metrics \"" + metric.name + "\" of the service \"" + metric.service + '"',
                "give one of them another name");
        result.metrics.push_back(std::move(metric));
    }

    TomlMistakes& m_mistakes;
    ConfigurationValues m_values;
    std::map<std::string, toml::source_index> m_sourceLines;
    std::set<std::pair<std::string, std::string>> m_metrics;
};

struct Parsed {
    ConfigurationReading reading;
    bool holdsSecrets = false;
};

Parsed parse(std::string_view text, const std::string& fileName, const std::string& folder)
{
    Parsed result;
    TomlMistakes mistakes(fileName);
    if (const auto document = parseToml(text, mistakes)) {
        ConfigurationParser parser(mistakes, folder);
        result.reading.configuration = parser.read(*document);
        result.holdsSecrets = parser.holdsSecrets();
    }
    result.reading.mistakes = mistakes.sorted();
    return result;
}

} // namespace

ConfigurationReading parseConfiguration(std::string_view text, const std::string& fileName, const std::string& folder)
{
    return parse(text, fileName, folder).reading;
}

ConfigurationReading readConfiguration(const std::string& path)
{
    const auto text = readNamedFile(path, MaxFileBytes);
    if (!text) {
        ConfigurationReading failed;
        failed.mistakes.push_back(text.error());
        return failed;
    }
    const std::string folder = QFileInfo(QString::fromStdString(path)).absolutePath().toStdString();
    Parsed parsed = parse(text.value(), path, folder);
    const Outcome allowed = parsed.holdsSecrets ? mayHoldSecrets(path) : Outcome(Done());
    if (!allowed)
        parsed.reading.mistakes.insert(parsed.reading.mistakes.begin(), allowed.error());
    return std::move(parsed.reading);
}

} // namespace leitstand
