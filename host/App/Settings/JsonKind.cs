namespace Rota.Host.Settings;

// Word is true, false or null.
internal enum JsonKind { Object, Array, Text, Number, Word }
