using System.Runtime.InteropServices;

namespace Rota.Terminal;

// Waits for the terminal's bytes on its own thread, blocked in the kernel until some arrive.
internal sealed class InputReader : IDisposable
{
    // After an escape: the bytes of a key arrive together, or nearly so, while a person takes longer than this.
    private const int PauseMilliseconds = 40;
    private const int Interrupted = 4;

    private readonly InputDecoder _decoder = new();
    private readonly Action<InputEvent> _give;
    private readonly Action _end;
    private readonly int[] _wake = new int[2];
    private readonly Thread _thread;

    public InputReader(Action<InputEvent> give, Action end)
    {
        (_give, _end) = (give, end);
        if (LibC.Pipe(_wake) != 0) throw new IOException("Cannot create a pipe to wake the terminal reader.");
        _thread = new Thread(Read) { IsBackground = true, Name = "terminal input" };
        _thread.Start();
    }

    // Stops reading; only the end of the terminal's input is reported as such.
    public void Dispose()
    {
        _ = LibC.Write(_wake[1], [0], 1);
        if (_thread != Thread.CurrentThread) _thread.Join();
        foreach (var end in _wake) _ = LibC.Close(end);
    }

    private void Read()
    {
        var bytes = new byte[4096];
        var files = new[] { Waiting(LibC.Input), Waiting(_wake[0]) };
        while (true)
        {
            var ready = LibC.Poll(files, 2, _decoder.IsWaiting ? PauseMilliseconds : -1);
            if (ready < 0 && Marshal.GetLastPInvokeError() == Interrupted) continue;
            if (files[1].Happened != 0) return;
            if (ready < 0) break;
            if (ready == 0)
            {
                Give(_decoder.Pause());
                continue;
            }

            var count = LibC.Read(LibC.Input, bytes, (nuint)bytes.Length);
            if (count < 0 && Marshal.GetLastPInvokeError() == Interrupted) continue;
            if (count <= 0) break;
            Give(_decoder.Decode(bytes.AsSpan(0, (int)count)));
        }

        _end();
    }

    private void Give(IReadOnlyList<InputEvent> events)
    {
        foreach (var given in events) _give(given);
    }

    private static PollRequest Waiting(int file) => new() { File = file, Wanted = LibC.CanRead };
}
