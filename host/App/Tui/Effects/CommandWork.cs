using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Runs the user's own commands in the background. Their output becomes messages, not faster than the screens can take them.
internal sealed class CommandWork(ThisProgram program, ChannelWriter<Msg> tell) : IAsyncDisposable
{
    // As many as the log keeps.
    private const int MostLines = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // For output that is still on its way when the command has ended; what it left in the background may hold the stream open.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly Dictionary<Process, bool> _running = [];
    private readonly List<Task> _tasks = [];

    public void Run(ShellCommand command)
    {
        Process process;
        try
        {
            process = command.Start(program);
        }
        catch (Exception refused) when (refused is Win32Exception or IOException)
        {
            tell.TryWrite(new Msg.CommandPrinted(command.Name, [$"Cannot start: {refused.Message}"]));
            tell.TryWrite(new Msg.CommandEnded(command.Name, ExitCode: 127));
            return;
        }

        lock (_lock)
        {
            _running.Add(process, false);
            _tasks.RemoveAll(task => task.IsCompletedSuccessfully);
            _tasks.Add(FollowAsync(command.Name, process));
        }
    }

    // Ends their process groups.
    public void Stop()
    {
        lock (_lock)
        {
            foreach (var process in _running.Keys)
            {
                _running[process] = true;
                process.StandardInput.Close();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        Task[] tasks;
        lock (_lock) tasks = [.. _tasks];
        await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    private async Task FollowAsync(string name, Process process)
    {
        var output = Task.WhenAll(
            ReadAsync(name, process.StandardOutput.BaseStream), ReadAsync(name, process.StandardError.BaseStream));
        await process.WaitForExitAsync().ConfigureAwait(false);
        await Task.WhenAny(output, Task.Delay(Rest)).ConfigureAwait(false);
        bool isStopped;
        lock (_lock) _running.Remove(process, out isStopped);
        tell.TryWrite(new Msg.CommandEnded(name, isStopped ? null : process.ExitCode));
        process.Dispose();
    }

    private async Task ReadAsync(string name, Stream stream)
    {
        var (lines, leftOut, buffer) = (new Queue<string>(), 0, new byte[1 << 16]);
        var cutter = new LineCutter(line =>
        {
            lines.Enqueue(line);
            if (lines.Count > MostLines && lines.TryDequeue(out _)) leftOut++;
        });
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                cutter.Add(buffer.AsSpan(0, count));
                Tell();
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The command has ended, and its streams are closed.
        }

        cutter.EndLast();
        Tell();

        void Tell()
        {
            if (leftOut > 0) tell.TryWrite(new Msg.CommandPrinted(name, [string.Create(CultureInfo.InvariantCulture, $"... {leftOut:#,0} lines omitted ...")]));
            if (lines.Count > 0) tell.TryWrite(new Msg.CommandPrinted(name, [.. lines]));
            lines.Clear();
            leftOut = 0;
        }
    }
}
