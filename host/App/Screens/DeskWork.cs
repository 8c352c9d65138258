using System.Runtime.Versioning;
using System.Threading.Channels;
using Rota.Host.Editing;
using Rota.Host.Exporting;
using Rota.Host.Live;
using Rota.Host.Output;
using Rota.Host.Settings;
using Rota.Host.Terminal;
using Rota.Host.Workers;

namespace Rota.Host.Screens;

// Does what the desk wants done.
[UnsupportedOSPlatform("windows")]
internal sealed class DeskWork(
    TerminalSession session, LiveScripts live, PluginWork plugins, DeskKeeping keeping, IReadOnlyList<string> roots, ChannelWriter<DeskEvent> tell)
{
    private readonly Opener _opener = new(Environment.GetEnvironmentVariable);

    public bool HasQuit { get; private set; }

    public void Keep(Desk desk) => keeping.Keep(desk);

    public void Do(DeskEffect effect)
    {
        try
        {
            Try(effect);
        }
        catch (Exception refused) when (refused is InputException or IOException or UnauthorizedAccessException)
        {
            Say(refused is InputException input ? string.Join(' ', input.Mistakes) : refused.Message, isWrong: true);
        }
    }

    // The scripts that there are now.
    public IReadOnlyList<string> Scan()
    {
        var paths = ScriptRoots.Scripts(roots);
        live.Open(paths);
        tell.TryWrite(new DeskEvent.Found(paths));
        return paths;
    }

    private void Try(DeskEffect effect)
    {
        switch (effect)
        {
            case DeskEffect.Run(var scripts) when scripts.Count == 1:
                live.Run(scripts[0].Path, scripts[0].Parameters);
                break;
            case DeskEffect.Run(var scripts):
                live.RunAll([.. scripts.Select(script => (script.Path, (IReadOnlyDictionary<string, ParameterValue>)script.Parameters))]);
                break;
            case DeskEffect.Stop(var paths):
                foreach (var path in paths) live.Stop(path);
                break;
            case DeskEffect.Ask(var path, var day):
                live.Ask(path, day);
                break;
            case DeskEffect.Edit(var path, var line, var column):
                Edit(path, line, column);
                break;
            case DeskEffect.FindName(var path):
                tell.TryWrite(new DeskEvent.NameFound(path, Clone.FreeName(path)));
                break;
            case DeskEffect.Copy(var path, var name):
                tell.TryWrite(new DeskEvent.Cloned(Clone.Of(path, name)));
                Scan();
                break;
            case DeskEffect.WriteTable(var table, var format, var file, var isOver) write:
                Write(write with { IsOver = true }, file, isOver, () => ExportFile.Write(table, format, file, isOver));
                break;
            case DeskEffect.AskReports(var path, var names):
                live.Report(path, names);
                break;
            case DeskEffect.WriteReports reports:
                Write(reports);
                break;
            case DeskEffect.Open(var path):
                _opener.Open(path);
                break;
            case DeskEffect.StagePlugin stage:
                plugins.Do(stage);
                break;
            case DeskEffect.FinishPlugin finish:
                plugins.Do(finish);
                break;
            case DeskEffect.ChangePlugin change:
                plugins.Do(change);
                break;
            case DeskEffect.Scan:
                Scan();
                break;
            case DeskEffect.Mouse(var isOn):
                session.TakeMouse(isOn);
                break;
            case DeskEffect.Redraw:
                session.Forget();
                break;
            case DeskEffect.Suspend:
                session.Suspend();
                break;
            case DeskEffect.Quit:
                HasQuit = true;
                break;
        }
    }

    private void Edit(string path, int? line, int? column)
    {
        var command = EditorCommand.Of(Environment.GetEnvironmentVariable, path, line, column);
        var said = default(string);
        session.Lend(() => said = Editor.Run(command));
        if (said is not null) Say(said, isWrong: true);
    }

    private void Write(DeskEffect again, string file, bool isOver, Action write)
    {
        if (!isOver && File.Exists(file))
        {
            tell.TryWrite(new DeskEvent.Exists(again, file));
            return;
        }

        write();
        Say($"Wrote {Path.GetFullPath(file)}.");
    }

    private void Write(DeskEffect.WriteReports reports)
    {
        var (folder, files, isOver) = reports;
        if (!isOver && files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(File.Exists) is { } there)
        {
            tell.TryWrite(new DeskEvent.Exists(reports with { IsOver = true }, there));
            return;
        }

        var written = ReportFiles.Write(folder, files, isOver).Select(Path.GetFullPath).ToList();
        if (written.Count == 1 && _opener.CanOpen) tell.TryWrite(new DeskEvent.Openable(written[0]));
        else Say($"Wrote {string.Join(", ", written)}.");
    }

    private void Say(string text, bool isWrong = false) => tell.TryWrite(new DeskEvent.Said(text, isWrong));
}
