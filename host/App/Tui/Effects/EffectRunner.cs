using System.Threading.Channels;
using Rota.Host.Editing;
using Rota.Host.Export;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Executes the effects of an update.
internal sealed class EffectRunner(
    ScreenTerminal terminal, LiveScripts live, PluginWork plugins, CommandWork commands, SettingsWork settings, SweepWork sweeps, SessionWriter keeping, OpenFolders folders,
    ChannelWriter<Msg> tell)
{
    private readonly SourceWork _source = new(tell);
    private readonly Background _listing = new(tell);
    private readonly Opener _opener = new(Environment.GetEnvironmentVariable);

    public bool HasQuit { get; private set; }

    public void Keep(AppState app) => keeping.Keep(app);

    public void Do(Effect effect)
    {
        try
        {
            Try(effect);
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } text)
        {
            tell.TryWrite(new Msg.Refused(effect, text));
        }
    }

    private void Try(Effect effect)
    {
        switch (effect)
        {
            case Effect.Run(var scripts) when scripts.Count == 1:
                live.Run(scripts[0].Path, scripts[0].Parameters);
                break;
            case Effect.Run(var scripts):
                live.RunAll([.. scripts.Select(script => (script.Path, (IReadOnlyDictionary<string, ParameterValue>)script.Parameters))]);
                break;
            case Effect.Stop(var paths):
                foreach (var path in paths) live.Stop(path);
                break;
            case Effect.RunCommand(var command):
                commands.Run(command);
                break;
            case Effect.RunOnTerminal(var command):
                Lend(command.RunOnTerminal);
                break;
            case Effect.StopCommands:
                commands.Stop();
                break;
            case Effect.Ask(var path, var day):
                live.Ask(path, day);
                break;
            case Effect.Explain(var path, var statistic):
                live.Explain(path, statistic);
                break;
            case Effect.MeasureLuck(var path, var last):
                live.MeasureLuck(path, last);
                break;
            case Effect.RunOver(var path, var last, var from, var to):
                live.RunOver(path, last, from, to);
                break;
            case Effect.Edit(var path, var line, var column):
                Edit(path, line, column);
                break;
            case Effect.ReadSource(var path, var isGood):
                _source.Read(path, isGood);
                break;
            case Effect.ExplainWord(var word):
                _source.Explain(word);
                break;
            case Effect.WriteParameters(var path, var values):
                ParameterEdit.Write(path, values);
                live.Unset(path, [.. values.Select(value => value.Name)]);
                tell.TryWrite(new Msg.ParametersWritten(path, values));
                break;
            case Effect.Sweep sweep:
                sweeps.Do(sweep);
                break;
            case Effect.ReadSweep read:
                sweeps.Do(read);
                break;
            case Effect.StopSweep:
                sweeps.Stop();
                break;
            case Effect.New(var name):
                folders.Create(name);
                break;
            case Effect.FindShipped:
                tell.TryWrite(new Msg.ShippedFound(ShippedStrategy.All()));
                break;
            case Effect.CopyShipped(var path, var name):
                folders.CopyShipped(path, name);
                break;
            case Effect.OpenFolder(var path):
                folders.Open(path);
                break;
            case Effect.FindName(var path):
                tell.TryWrite(new Msg.NameFound(path, Clone.FreeName(path)));
                break;
            case Effect.Copy(var path, var name):
                folders.Copy(path, name);
                break;
            case Effect.WriteTable(var table, var format, var file, var isOver) write:
                Write(write with { IsOver = true }, OpenFolders.AtHome(file), isOver, () => ExportFile.Write(table, format, OpenFolders.AtHome(file), isOver));
                break;
            case Effect.AskReports(var path, var names):
                live.Report(path, names);
                break;
            case Effect.WriteReports reports:
                Write(reports);
                break;
            case Effect.Open(var path):
                _opener.Open(path);
                break;
            case Effect.StagePlugin stage:
                plugins.Do(stage);
                break;
            case Effect.FinishPlugin finish:
                plugins.Do(finish);
                break;
            case Effect.ChangePlugin change:
                plugins.Do(change);
                break;
            case Effect.ReadSettings read:
                settings.Do(read);
                break;
            case Effect.CheckSetting check:
                settings.Do(check);
                break;
            case Effect.WriteSetting write:
                settings.Do(write);
                break;
            case Effect.ChangeSettings(var changes, var first):
                live.Change(changes, first);
                break;
            case Effect.ListFolder(var folder):
                _listing.Then(() => tell.TryWrite(new Msg.FolderListed(folder, FolderListing.Of(folder))));
                break;
            case Effect.Scan:
                folders.Scan();
                break;
            case Effect.Mouse(var isOn):
                terminal.TakeMouse(isOn);
                break;
            case Effect.Redraw:
                terminal.Forget();
                break;
            case Effect.Suspend:
                terminal.Suspend();
                break;
            case Effect.Quit:
                HasQuit = true;
                break;
        }
    }

    private void Edit(string path, int? line, int? column)
    {
        var command = EditorCommand.Of(Environment.GetEnvironmentVariable, path, line, column);
        Lend(() => Editor.Run(command));
    }

    // Run returns an error, or null.
    private void Lend(Func<string?> run)
    {
        terminal.Lend(() =>
        {
            if (run() is { } said) Say(said, isWrong: true);
        });
    }

    private void Write(Effect again, string file, bool isOver, Action write)
    {
        if (!isOver && File.Exists(file))
        {
            tell.TryWrite(new Msg.Exists(again, file));
            return;
        }

        write();
        Say($"Wrote {Path.GetFullPath(file)}.");
    }

    private void Write(Effect.WriteReports reports)
    {
        var (typed, files, isOver) = reports;
        var folder = OpenFolders.AtHome(typed);
        if (!isOver && files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(File.Exists) is { } there)
        {
            tell.TryWrite(new Msg.Exists(reports with { IsOver = true }, there));
            return;
        }

        var written = ReportFiles.Write(folder, files, isOver).Select(Path.GetFullPath).ToList();
        if (written.Count == 1 && _opener.CanOpen) tell.TryWrite(new Msg.Openable(written[0]));
        else Say($"Wrote {string.Join(", ", written)}.");
    }

    private void Say(string text, bool isWrong = false) => tell.TryWrite(new Msg.Said(text, isWrong));
}
