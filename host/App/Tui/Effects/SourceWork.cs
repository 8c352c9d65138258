using System.Diagnostics;
using System.Threading.Channels;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Scripting;

namespace Rota.Host.Tui;

// Reads and colours scripts, and looks up their words, on threads of their own.
internal sealed class SourceWork(ChannelWriter<Msg> tell)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    // In the order of the requests, because an older text must not replace a newer one.
    public void Read(string path, bool isGood)
    {
        lock (_lock) _last = _last.ContinueWith(_ => tell.TryWrite(new Msg.SourceRead(path, TextOf(path), isGood)), TaskScheduler.Default);
    }

    // As 'rota words' prints it, by a process of its own: the documentation of a plugin's words needs its code.
    public void Explain(string word) => _ = Task.Run(async () => tell.TryWrite(new Msg.WordExplained(word, await PageOfAsync(word).ConfigureAwait(false))));

    private static CodeText TextOf(string path)
    {
        try
        {
            var text = ScriptFile.Read(path).Text;
            return new(text, CodeColours.Of(text, LanguageNames.Of(StrategyScripts.EnvironmentOf(PluginCatalogue.Scan()))));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException)
        {
            return CodeText.Unread($"Cannot read {path}: {unread.Message}");
        }
    }

    private static async Task<string> PageOfAsync(string word)
    {
        var program = ThisProgram.Ours;
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, "words", word])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().ConfigureAwait(false);
        return await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
    }
}
