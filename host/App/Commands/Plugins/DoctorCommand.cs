using System.CommandLine;
using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin doctor [ID]: examines every plugin and loads each active one in its own process.
internal static class DoctorCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "The plugin (default: all)." };
        var answer = new AnswerOptions();
        var command = new Command(
            "doctor",
            "Load each plugin in isolation, verify its files, and suggest fixes; exit code 1 if anything is wrong.")
        {
            id,
        };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var installed = PluginChoice.Now().Scan();
            var meant = parsed.GetValue(id) is { } text ? PluginName.Of(text).Among(installed) : installed;
            var findings = FindingsAsync(meant).GetAwaiter().GetResult();
            answer.Write(parsed, streams, () => Json(findings), () => Encoding.UTF8.GetBytes(Text(findings)));
            return findings.All(finding => finding.IsSound) ? ExitCode.Done : ExitCode.ChecksFailed;
        });
        return command;
    }

    // In sequence, so that their load times stay comparable.
    private static async Task<List<Finding>> FindingsAsync(IEnumerable<InstalledPlugin> plugins)
    {
        var findings = new List<Finding>();
        foreach (var plugin in plugins.Where(plugin => plugin.State is not (PluginState.PendingRemoval or PluginState.Superseded)))
        {
            var probe = plugin.State == PluginState.Active ? await PluginProbe.OfAsync(plugin).ConfigureAwait(false) : null;
            findings.Add(new(plugin, probe, plugin.IsBundled ? null : Audit.Of(plugin)));
        }

        return findings;
    }

    private static string Text(List<Finding> findings)
    {
        var text = new StringBuilder();
        var width = findings.Max(finding => finding.Plugin.Title.Length);
        foreach (var finding in findings)
        {
            var plugin = finding.Plugin;
            text.Append(plugin.Title.PadRight(width)).Append("  ");
            text.AppendLine(finding.Probe?.Milliseconds is { } took
                ? string.Create(CultureInfo.InvariantCulture, $"ok ({took:0} ms)")
                : plugin.State == PluginState.Active ? "Broken" : $"{plugin.State}: {plugin.Reason}");
            foreach (var line in finding.Advice()) text.Append("    ").AppendLine(line);
        }

        var wrong = findings.Count(finding => !finding.IsSound);
        return text.AppendLine(wrong == 0 ? "No problems found." : $"{wrong} of {findings.Count} plugins need attention.").ToString();
    }

    private static byte[] Json(List<Finding> findings) => JsonText.Of(json =>
    {
        json.WriteStartArray("plugins");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("plugin", finding.Plugin.Title);
            json.WriteString("state", finding.Plugin.State.ToString());
            json.WriteBoolean("sound", finding.IsSound);
            if (finding.Probe?.Milliseconds is { } took) json.WriteNumber("loadMilliseconds", took);
            json.WriteStartArray("advice");
            foreach (var line in finding.Advice()) json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private sealed record Finding(InstalledPlugin Plugin, PluginProbe? Probe, Audit? Audit)
    {
        private bool IsChanged => Audit is { Unknown: null, IsSound: false };

        // A disabled plugin needs no attention.
        public bool IsSound => Probe?.Fault is null && !IsChanged && Plugin.State is not (PluginState.Broken or PluginState.Incompatible);

        public IEnumerable<string> Advice()
        {
            if (Plugin.Note is { } note) yield return $"Note: {note}";
            foreach (var line in (Probe?.Fault ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return line;
            if (IsChanged)
            {
                foreach (var line in Audit!.Lines()) yield return line;
                yield return $"Its files were modified: run 'rota plugin remove {Plugin.Id}' and reinstall it.";
            }
            else if (Audit?.Unknown is { } unknown)
            {
                yield return $"Note: {unknown}";
            }

            if (Plugin.State == PluginState.Incompatible)
                yield return "Run 'rota plugin update' with a version for this rota, or " +
                    $"'rota plugin disable {Plugin.Id}'.";
            else if (Plugin.State == PluginState.Broken || Probe?.Fault is not null)
                yield return $"Run 'rota plugin rollback {Plugin.Id}' to restore the previous version, or " +
                    $"'rota plugin disable {Plugin.Id}' to turn it off.";
        }
    }
}
