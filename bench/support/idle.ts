// A process that does nothing but stay.
setInterval(() => {}, 1 << 30);
console.log('ready');
