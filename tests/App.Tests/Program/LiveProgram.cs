using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Rota.Tests.Program;

// A running program until it is interrupted, with its lines as they arrive.
internal sealed class LiveProgram : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _output = new();

    public LiveProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data, _output);
        process.ErrorDataReceived += (_, line) => Take(line.Data, null);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    // The output so far.
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    // Reads lines until each text has appeared, from output and error in order of arrival, which is undefined between the two.
    public async Task<IReadOnlyList<string>> UntilAsync(params IReadOnlyList<string> texts)
    {
        var lines = new List<string>();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            do lines.Add(await _lines.Reader.ReadAsync(deadline.Token));
            while (!texts.All(text => lines.Exists(line => line.Contains(text, StringComparison.Ordinal))));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"'{string.Join("', '", texts)}' did not come, but:\n{string.Join('\n', lines)}");
        }

        return lines;
    }

    // Ctrl+C.
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        var cancel = TestContext.Current.CancellationToken;
        await _process.WaitForExitAsync(cancel).WaitAsync(Deadline, cancel);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Take(string? line, StringBuilder? output)
    {
        if (line is null) return;
        if (output is not null)
        {
            lock (output) output.Append(line).Append('\n');
        }

        _lines.Writer.TryWrite(line);
    }
}
