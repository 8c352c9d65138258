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
    // A plugin may take long to load.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Background _reading = new(tell);

    // In the order of the requests, because an older text must not replace a newer one.
    public void Read(string path, bool isGood) => _reading.Then(() => tell.TryWrite(new Msg.SourceRead(path, TextOf(path), isGood)));

    // As 'rota words' prints it, by a process of its own: the documentation of a plugin's words needs its code.
    public void Explain(string word) => _ = Task.Run(
        async () => tell.TryWrite(new Msg.WordExplained(word, await PageOfAsync(word).ConfigureAwait(false))));

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
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return $"'rota words {word}' did not finish within {Patience.TotalSeconds} s; a plugin may hang. Test plugins with 'rota plugin doctor'.";
        }

        return await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
    }
}
