PRAGMA application_id = 1266117425;
PRAGMA user_version = 2;
CREATE TABLE wrapped_key (
    id      TEXT NOT NULL PRIMARY KEY,
    epoch   INTEGER NOT NULL,
    number  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE key_bytes (
    number  INTEGER PRIMARY KEY,
    bytes   BLOB NOT NULL
  ) STRICT;
CREATE TABLE tombstone (
    place      INTEGER PRIMARY KEY AUTOINCREMENT CHECK (place > 0),
    record     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    class      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    erased_at  INTEGER NOT NULL,
    UNIQUE (record, subject, class)
  ) STRICT;
CREATE TABLE intended (
    record     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    class      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    erased_at  INTEGER NOT NULL,
    PRIMARY KEY (record, subject, class)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE copy (
    number     INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    remove_by  INTEGER NOT NULL
  ) STRICT;
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1x08hfwsz38n08gphsr2', 1, 3);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1x3fwpxjpse6y71pgd48', 1, 4);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1x68wc8kkbpdrww7z9q2', 1, 5);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1x9qp8ekh47bka4gw9pt', 1, 6);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xb6z4zc2x1wexwsfghp', 1, 7);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xef9s4q9svr46xj9rvg', 1, 8);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xj6h6fzee98gr2bv7wy', 1, 9);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xmnwymsa1nxx1zjsn5s', 1, 10);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xr6w06tx3k9jpj5je3s', 1, 11);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xt6g8vcg6ybayjgsk9e', 1, 12);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xt92axafyb19txk80v6', 1, 13);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xtkaxmvcq09p4fpx6z9', 1, 14);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xv9941nqc1fyxknrmr3', 1, 15);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1xxhkht1ryy2eq3wjzwv', 1, 16);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y0en3mbnhgn13gsewgp', 1, 17);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y0ymcg8awc2wyyheftg', 1, 18);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y4ve755v739vqd4cakt', 1, 19);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y55xe99jgekdetkc903', 1, 20);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y637j0bmym06a783cbm', 1, 21);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1y8917sd7dzh93fzgqgp', 1, 22);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yayr6qn31v3pxxmg6b0', 1, 23);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1ybewff5cme5s6a5akkp', 1, 24);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yfbgfnkjxtth5rm8jn3', 1, 25);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yhj5zmyz7yc16n3kfzq', 1, 26);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yj0r0acy2jvz1zs5zj4', 1, 27);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1ykfbypfay8js03mg14c', 1, 28);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1ykfjm87dakrtwmj4gkm', 1, 29);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yq689x42bhc4bmw0xzs', 1, 30);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yts99fe8jnmvdj128mv', 1, 31);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1ywq76h3r86y7v4dqa70', 1, 32);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yxrtynvt5kk06938j4e', 1, 33);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1yy9p38vn8wecejtxp2t', 1, 34);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1z1mr7n164sq63s7nkqh', 1, 35);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1z3g244pczpr3fbmw33p', 1, 36);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1z5mb912cd84hp326mqt', 1, 37);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1z7hxccct1r05trj37ke', 1, 38);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1z9hybzhhbwmymff109n', 1, 39);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zbs2ez0nddefm8qp2wm', 1, 40);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zc0ne746q3xhs5506gj', 1, 41);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zfatxe4tsj647vkkrdz', 1, 42);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zjm25re1zrcjkpnvpds', 1, 43);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zn4xmrjv9tnvy6wabsm', 1, 44);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zprnzqd0g4vg7rykxj5', 1, 45);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zq5pxzwv2nnf8rndqas', 1, 46);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zt6zw8ww6m6pm8zrh2j', 1, 47);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zvyxhseh3xtme9apw1z', 1, 48);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w1zzy8ysnbzm7jkyjy0x7', 1, 49);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w2024hxb7xv7nz7k3s0mk', 1, 50);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w204gpt5wzypf6tpz6pyc', 1, 51);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w204pqy4f1j7zznee18nx', 1, 52);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20667ekgcbs3hmmjp168', 1, 53);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w206zpq6w3b0pgrttap1v', 1, 54);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20a3v3jg8egsygs4cabz', 1, 55);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20d3h3pq1f3f28qy4wb4', 1, 56);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20dy2v68dsqkwybmqqwr', 1, 57);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20f39acqsve3jbgg80cn', 1, 58);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20gsfv79v84dxza83dkr', 1, 59);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20k4416j86p4r7q8tqx2', 1, 60);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20k5pbgbd8egb11qy3dw', 1, 61);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20p32tked4kgzb86gse5', 1, 62);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20qjccms208gf9xpm28p', 1, 63);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20tr3yp2r5q9fdty6ahr', 1, 64);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w20yd5680qb9r9bhve6ax', 1, 65);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('0rjf7w211x348ghz3bvdyafqzq', 1, 66);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('looked-up~report/0rjf7w30jrg70090s8nzytz5s8~p1~name~0000000000~2-cKPrJSpR6IqGhdi2aTA5VwM3E2rWftmXMqbqv7mr8', 0, 69);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('looked-up~report/0rjf7w30m3rwy6nbkcdzak4x8q~p1~name~0000000000~MfD-xpDFzBlPB36k64n_Uat5KrtXaji8MQwWoT4sAuE', 0, 72);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('looked-up~report/0rjf7w30pdscst7hn2zrpetmqm~p1~name~0000000000~NStDGzWQN0-u3Dr1P-RApmadEHV26KA2wxh3KMZMedM', 0, 75);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('lookup~0000000000~2-cKPrJSpR6IqGhdi2aTA5VwM3E2rWftmXMqbqv7mr8~report/0rjf7w30jrg70090s8nzytz5s8~p1', 0, 68);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('lookup~0000000000~MfD-xpDFzBlPB36k64n_Uat5KrtXaji8MQwWoT4sAuE~report/0rjf7w30m3rwy6nbkcdzak4x8q~p1', 0, 71);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('lookup~0000000000~NStDGzWQN0-u3Dr1P-RApmadEHV26KA2wxh3KMZMedM~report/0rjf7w30pdscst7hn2zrpetmqm~p1', 0, 74);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~13~ce903b6a8805b60f950e4efc8ae4489f20f577acfe09975066353dfd4a0505bc', 0, 73);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~16~eb27a206f4284ed8924fb67fc11127ec436ffd291da82d9297677d6a9baa8fd1', 0, 76);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~1~d63ac1d22e1cae25d9ab4441c9b37f76056f5c2183647dd6a9c98e5dbaa9cecd', 0, 2);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~29~66fde7372f2de96dcfcaf80fa85e134626a22cb0b01c4138940d5a4ed1c4e1cf', 0, 77);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~30~84dcfa51e98bbe73e776aeadbb8e5d1cd3b4bc895a52307741760a1bed55abcf', 0, 78);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~31~63e2fdebf0043122dcec8dca5c31885ccb577f124f9557c5692beeb66040ef1c', 0, 79);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~32~97a7c2f43515d68e6a18a021b276aab33bf6fc686f47883c2c842e05ead34237', 0, 80);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~35~4010aab46a907474d1a49b5d30a7185d8d3693fb1e6ea55cbd58c59ceaea26df', 0, 81);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~3~d6bdff26116f69eaea229126c980d4a902a56e64eee3d2e0c757e99e139b87bc', 0, 67);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~42~73786bf8db2eb7e3bd2e8a4cbf4878d6fa94d31f26d08a8ea021905a12df67cb', 0, 82);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~47~0711358cffd4fa460ff368cfec3a6fee8b563992a5976fe4f186fa9a87063e2f', 0, 83);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('reached~7~09e8a5b325ea2504ed5114e6773e62e2ef6dd91d90b2fb67efbe5379b2ce17dc', 0, 70);
INSERT INTO "wrapped_key" (id, epoch, number) VALUES ('store-id', 0, 1);
INSERT INTO "key_bytes" (number, bytes) VALUES (1, x'3630633066323434306461623231633461366666343333366464623535353361');
INSERT INTO "key_bytes" (number, bytes) VALUES (2, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (3, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76d60d3a80980218dc21e82ae4b01060e2b24ae1061875c1a3afbdef23b24fc31d4682d91265e1153c45ddee1d632e85cdee59f1e4e7b162134b423ab8');
INSERT INTO "key_bytes" (number, bytes) VALUES (4, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7664715ee9726586fedafa26710521c91ccce0f0db77d143f5ecb115df02a22532117d9cbcd29a8443ce69ac1eb0ab2f8b933f9fad7705f58441492fd9');
INSERT INTO "key_bytes" (number, bytes) VALUES (5, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb768f9a5b5eb64b610d36fff3d0f312758905b2570e5ee968689d7daaa78d583b5ac82d7f0050c348b05a7f186547db0c8d761131fc27067e4c9218aaf7');
INSERT INTO "key_bytes" (number, bytes) VALUES (6, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7678ea7666fd98d9e3330935fe84f27e112982fdd4788c373126b05ffcdc625d0193ae135c65617f8e6e6a991cf04937a6349107e03279865b42077331');
INSERT INTO "key_bytes" (number, bytes) VALUES (7, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76617548fdf00a5c4fb9cf04a0c99d4f0d7dd414bad040efc56027cb414288c83d3afc99d1d4c152a787f1b8b8013ef50d512974b1ef70c14fc34ca5c2');
INSERT INTO "key_bytes" (number, bytes) VALUES (8, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7668a55cdfc7da96c44946487f38fb0ea203c4a785d8da98f3c4b6a1f505b0de5cfc4967d348ef010adfa3e7d2c456e775250f741df970648026fa948f');
INSERT INTO "key_bytes" (number, bytes) VALUES (9, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76ce0d9fe3f4dc235d66fda2ff66aa5533f441c06a7882ec20fbab145c69600d53d59cc0ffbf859188131701cb7945eb6b8f4160338cb4eeb53eab4aba');
INSERT INTO "key_bytes" (number, bytes) VALUES (10, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7659f0a7ad97d5fee9720ae09c30f5131ea00a7ab2665f5883b0d8517c9d544078f571f81f5c8b17dd94f23a99b1c066d366fe7bd3909dbda29be6c620');
INSERT INTO "key_bytes" (number, bytes) VALUES (11, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7693615459bf17c498f480f8babe0127a3bc0a80182c0bb59e4e08233938e5d4bfb972d82b50b9cfa72f3cbffcbe4a5585531858c1e00f6358fec1cbed');
INSERT INTO "key_bytes" (number, bytes) VALUES (12, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7611abed98d786d1c8f43e4f24e7e74a669d43d5affe53516aa810d169ce3b4d2e60f5bc8616d6f24692e23a1be1282faff99d0095de655d10437c72a9');
INSERT INTO "key_bytes" (number, bytes) VALUES (13, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb769f6c431690318e296538e67a3baa185843daf80aea900fecee25dcbdf5734f9b45ab933ba0d427c5726650e340e2b20eec571698e98a7a7ca1559913');
INSERT INTO "key_bytes" (number, bytes) VALUES (14, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76bf58051de297e5b6849aa7b3db95d863a32ed36c74b97adff3b5d1642b646e1f8e5dbe80dae73d873085dcc9d5b5cc2677e96b462dfb2a8b6a42a204');
INSERT INTO "key_bytes" (number, bytes) VALUES (15, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76aba33a6b7381b971565e0e03ed320d759b998bda619ffb05a7115b4c3183cbd97c825e1f78598ad3c5440bbc102340d781ee5f77acb185d0d76c1e08');
INSERT INTO "key_bytes" (number, bytes) VALUES (16, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb765666cb7007c1e0aadc2bf30f05f60fe3e3660f3a724ecf06ed1c19d359bd2499dcb2f7b2c38d8016a06dd5d1a73e92344b7ce0e31e599f78b2e96dd9');
INSERT INTO "key_bytes" (number, bytes) VALUES (17, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76442cca86eb3dbe4dd4122bbf0838a1af4fd9e110ed1ab632caa5065187abcfc4a3c64271e9aa21388278ae4a25d487dabe94b903ba432487f399e953');
INSERT INTO "key_bytes" (number, bytes) VALUES (18, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76f7f265aa84d5a2ef936358751dcac651bea1ddf15c14ccbe61914f7b1599438ef73d3759d17968c92920441c1a794a93658c64efcfdf01d56aa5db58');
INSERT INTO "key_bytes" (number, bytes) VALUES (19, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76fe8fef990f3e360da3e36df494efa963624be0e4de1d4aef3283e5ff882ffea833953edba387a8316aacae1905106cd1a6e68f03858e268c6034ed08');
INSERT INTO "key_bytes" (number, bytes) VALUES (20, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb761d5645f0cccabd5b97be4462e14c0274358804944c77391f27f2d48b22e026e2eee86c942ef612e19b92ff64d49adeecc9f69d8014ec568b38d206ff');
INSERT INTO "key_bytes" (number, bytes) VALUES (21, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76dbdd2ae8db470dd0245fe2431da62d7ef64ea8bcc666fbb636394c6731b1c95d9ac0bc46f02270bb6e9601b7ab2b1654ccd927373e7aa04f4aeb2212');
INSERT INTO "key_bytes" (number, bytes) VALUES (22, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76cfe7494fc9ce4d6fdff094bd7aff27cbc5d05079bc8ee93c4aea7bea57c2ec66b9798fadb469f3b1930a8e5737d36a3aa0912aa98ffd48b6199cbe9e');
INSERT INTO "key_bytes" (number, bytes) VALUES (23, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb767b71b5aafefc174b682cf25790a5dbe1f09c74d31a32017bc825a61c8e8aea234fe587972b2bd8cb2901be63c70aea67d609c4d59e35da76802b4e29');
INSERT INTO "key_bytes" (number, bytes) VALUES (24, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb765ac5b19bb5d9ebea298624de2148a64347a559af081190b820661f4a7aef23a951bb7b3584be0a1e7dcba79b4cfcc2440e95cfbe1d32b320727d96ec');
INSERT INTO "key_bytes" (number, bytes) VALUES (25, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb768f4760f955e6b1c8b05f4639261dff72d8a2b664b85c8f895d913bb4234a83993f8988b419963894dc1b6f487b3be6ed850ab6d1747469b3555d3647');
INSERT INTO "key_bytes" (number, bytes) VALUES (26, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb765dbd871e6c0332ba6b2af5e114c8895a101c19a21a8741a8907816ce4d4f31f219e445e25597012ca2f431550df0fec906e3ba5e87bb1ebcbbba2587');
INSERT INTO "key_bytes" (number, bytes) VALUES (27, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76f6578b429ef56b1c6b37bcae2832dad44ab1d41041801af68bc7df29af50b95d7d63e316ab00b7c1eedae01e6a4013e2e65193f5a0e4aa3cab3af9d3');
INSERT INTO "key_bytes" (number, bytes) VALUES (28, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb763549ba9294ad09cdf4cb71fc0713b5a36c9d75b108559811188a1f4708bc7223928f2460e8ae5127d9715323a38e3da8cd04a84740553bb10ddb475f');
INSERT INTO "key_bytes" (number, bytes) VALUES (29, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7605cfd45bf30bfa6a5e524d19d018cf195c4480449a37254e71e20347a0a1c160a1b45d9e603f98ddfcabf6521e69de0b17daa9afe62bfd8e1bcfc50e');
INSERT INTO "key_bytes" (number, bytes) VALUES (30, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb767d6a23b1ae5d30e67b624ecb99fd6c622b0a82e55d45eaee6cbff283367b6b685c01c6933677f9cd47a759c6bcd67e4bab6c339022c23463eb1f86e4');
INSERT INTO "key_bytes" (number, bytes) VALUES (31, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7675b5991283ee031900cf5fe7b568eee051163055c1b246d5100d08ab709d38b5f1c0c38d4adbf7dff7b76e33a1dda5ff40a151aa4f05a4237072bb18');
INSERT INTO "key_bytes" (number, bytes) VALUES (32, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb765cfed24503697dfe1e57efb6440fb7951428f57706838427cefb2d1d2625fa40f8f9d189e0edc3adda7661092b6b10c6d637e9ac64facde35383d58c');
INSERT INTO "key_bytes" (number, bytes) VALUES (33, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7617304ebd661b7508229669c6d65a2299875748148c40715893424edb9945a4368157e377e1cbfda401ae55f3e94c24f38659d27d6553180386b2b1e1');
INSERT INTO "key_bytes" (number, bytes) VALUES (34, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76fccec4c54c1e84230884cd5c4bca97784744e2211004bc6e81175482f27131a41ea6e05188784ed18b8aa5a3431ab660bf699a360372ecd4340f1947');
INSERT INTO "key_bytes" (number, bytes) VALUES (35, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76ec2642a799566857eb5daeca427a03b29064729214166c4844db9fb2f9c23944576e51ab01994d34c9dfea408fdb8ab73275f38a3eecb91d52dae038');
INSERT INTO "key_bytes" (number, bytes) VALUES (36, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76d3939ef8c5cc14912e49e6e10af1d36a77891ea829e28a818938f7f8da5372fe6b356803d44cb275bddb0d0118c60128fef7d00d07136fa1f0238bec');
INSERT INTO "key_bytes" (number, bytes) VALUES (37, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb767e625f49339a27dcead2c67a232eacb010a525a6dce06ff38871716ddbc0dace725bf36ddc122d012367f61846d6d7a5868a4412c771000817d5526f');
INSERT INTO "key_bytes" (number, bytes) VALUES (38, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb763d6541467026dd9ffe2cc151179e0642fc8da883a6f48657419dafe2539c1f4ad9586ccf4dff1051546620052eca735948859852e08d016ade0eaddd');
INSERT INTO "key_bytes" (number, bytes) VALUES (39, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb768ece5f4f4f9be7fe905ab5013437c479ed259458c786cc3d49e69822a36af04b2cc29de5c5051c2799ad200f3d22eda2326c3ceea63a1579ced702fe');
INSERT INTO "key_bytes" (number, bytes) VALUES (40, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7608251b13a7e73e772146d10e07d76724d6d618517312f369f3bf9e54d499a17698d1fd9d9965cf6483eff540648f2e88d5b3a449ac457ee4f98318d6');
INSERT INTO "key_bytes" (number, bytes) VALUES (41, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76c97276e2e9c9ff8466810af87a81a412d19b0624d18c3f725802930ebc223bd95124a51dd2ccdd1faf8b115972fd4eab053721f9622882df75042378');
INSERT INTO "key_bytes" (number, bytes) VALUES (42, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76a3251170542c9cc6cc37b6a7188cc3116b22c801236cbc2e4af2b9f7018eb541f89bf9726bd3ffebdf181aadccb3bd143af795577770f43feedcb829');
INSERT INTO "key_bytes" (number, bytes) VALUES (43, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76c4d21a560e256a05752fdf0436be90f0ad05594127415d966648dc493f13f8d36bae60fe8757a0587d38888e293df5447a7cf5ee036a882df60f9a29');
INSERT INTO "key_bytes" (number, bytes) VALUES (44, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76abe2e15fd0e91938aabd926177fd62d8bf97815d2841d920c92045226a7ff7b14eb3a24b84d4bafb183c5070ac3718044db9de9baa8b79c4aaf79343');
INSERT INTO "key_bytes" (number, bytes) VALUES (45, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76f17c76889ff72f3ab0db852ad4b6b31003acb5186cb541ca5772cf1a88c8b74a76d2d4fa3b312d890878138681b2999c4928774aede01314b8deaa5a');
INSERT INTO "key_bytes" (number, bytes) VALUES (46, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76bc32ba88658dd31130c9e916b5d22a6fe09cc08a90f1c72a56f3e35d2bdbf24e803a7c171bf17fce7b6fe9bce2552103c6c56e54a6f96387398b3841');
INSERT INTO "key_bytes" (number, bytes) VALUES (47, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7649f77a09fcda1cb3b5f2f5d5978ccf6d815c694cc9b497c0c069e5b9d7a1e0d3e6820c1e9114d4ee88d19857b4844823adb503658439b8c205978946');
INSERT INTO "key_bytes" (number, bytes) VALUES (48, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76b142984665ecf36c3ed595737981b7274312ae7c13d92a0008b80ebc7c39db70d657fa5b9f8779d22f0c5c9b5d22c8a8165b90b8742b9167f667975e');
INSERT INTO "key_bytes" (number, bytes) VALUES (49, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7606d74d8d96af91272d37dda1c38164ba1e90015ed21a1fba91d5b5ca8fabebe859193e0eb4570c5ea44346a51b71626d81790c7455656b25cd07182d');
INSERT INTO "key_bytes" (number, bytes) VALUES (50, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb761ceba9fbedfa3f58fa7ba0fb1b3f22009fc1b3fffc69b8850a154567f7f6693c40951f917d5d376311c6beee352bbf648d234162351cdbf7e33db0f7');
INSERT INTO "key_bytes" (number, bytes) VALUES (51, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb768d03b867c0197e486c302bbd2bc5eb10c67aa04bbd4c9eae77f7e6e2192456cbf8c405179d1e0822a201903ca7c26232cddc345e4ba5e54d820de82a');
INSERT INTO "key_bytes" (number, bytes) VALUES (52, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb766f781a62e73acb2287007a626213f4949fe1690351007d217eb3c723eb8526581d98cc5fc25c2146fcb026228a9650a4bbdfebb02a67d00f713bf449');
INSERT INTO "key_bytes" (number, bytes) VALUES (53, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76507c1bb6037c10f6730abbfa18e3b0c29cb447de49b329443f5024f6fed5d2e259b85fc1c1c9747140ce15975ed46969b6965e22f5145cdc79d5e814');
INSERT INTO "key_bytes" (number, bytes) VALUES (54, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7636dd1f85c6c30e4b4cf931087e7e639d3fd2c2b5200e82e7ef815c8df4c3ef7ee370712b1ec83de936463d19bf36a1449b89003963d312a630a6ea14');
INSERT INTO "key_bytes" (number, bytes) VALUES (55, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb7606579467250cd6eba467b5c86ae6402c8da435f55a7207392e02ae0eb0458d3f7ab8b21f0780f765c2a634fcce1066bbcd3169998d265225cab2b5c0');
INSERT INTO "key_bytes" (number, bytes) VALUES (56, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76d5182401c5adc566e5bdafb074a16751ff01dae78dd51f91db85b40e5c8592c84d84aac6bc0f80221d2089388eb54c493c6ebfb090dc3643d22fcf0d');
INSERT INTO "key_bytes" (number, bytes) VALUES (57, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb769fff856616b450674d0a231657e8c2c82a5feb19426d6e0b28f5896682c98f9d4dc72212690c6d4228b528a5c8c82d8f3033b0b9c1f3145585c275b8');
INSERT INTO "key_bytes" (number, bytes) VALUES (58, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76c637cd0c71b732edf6af1b6dbed05071f7c11617648ac8bda962ba6f4d99fa2d9bba6dbb6475e9973e1299b993a66369d6fa8ffc2ac8f00f0bfe1314');
INSERT INTO "key_bytes" (number, bytes) VALUES (59, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb765646ed356085b40d5afd7b2316e8d213e9cd6750c0891c0b708bc1aa9e4ff0376ca733569a43ed1899c8105a382ed0b6c1729f9c0dd7362f39e64622');
INSERT INTO "key_bytes" (number, bytes) VALUES (60, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76852268a6b900380d98db54959e687f3540c47df350e339f9498f81adaac656d5201cd603c41a0188d4fb7175b20712a033d49bd125cd01dc1cff0f6d');
INSERT INTO "key_bytes" (number, bytes) VALUES (61, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76c3ad5d23765414369d016b48613e2dee83578326f23045e51a8d47cd27d06dcd0920468c65f68d7341bf8b225f053d89e061800e3a2c61e9f89e10d4');
INSERT INTO "key_bytes" (number, bytes) VALUES (62, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb763f93b7d8f0aa1871409f0f1764041fca060d6e8c4081316af3d79b5f978e4b7ed58b149de4aa4f5fda57870ae58d95503d2ebf986c39a1a27594819b');
INSERT INTO "key_bytes" (number, bytes) VALUES (63, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76e21e78a2352551a561b21f8468b3cb9e2fa7f30d646b7003ce18e2e126760d5adba5e2fb1c5dd55bfe48598e95bccd4d1242692712092e453d04a542');
INSERT INTO "key_bytes" (number, bytes) VALUES (64, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb76e04f928fdea6edfca02bdff960be13b7f30eaab5a6d50d36c38cfe54c65fd3e1c0c11bcb88975947245abf364bba5eba3563cef5e90f369ec95b7589');
INSERT INTO "key_bytes" (number, bytes) VALUES (65, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb762de490f9052d8ba2677c3756313336f10638dea219490d66cc169f09c719eec76ac8e2f2c1bd3660a0da6896ef08d6f65d2ab2b6aa6708451a5f22dc');
INSERT INTO "key_bytes" (number, bytes) VALUES (66, x'01ea1d8be8002c65ce9c5f1a5695a7ef68e1d0e79ec03c7103ee568b0a559b202d31e6fbbf9231c1ddb34bdf81576878f9bcc4a3385c27545159495b3f29226a4a5a9acfc7e82ef8bf5cf7f5f2361bdb763ee275158f366b927b31ccc6c23ade15bdd149640b87281e28c29f47590fa86e42f3bece70f2f0bc30032360d726b9654bbf96f2deb11c9426d0368c');
INSERT INTO "key_bytes" (number, bytes) VALUES (67, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (68, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (69, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (70, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (71, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (72, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (73, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (74, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (75, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (76, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (77, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (78, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (79, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (80, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (81, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (82, x'01');
INSERT INTO "key_bytes" (number, bytes) VALUES (83, x'01');
INSERT INTO "tombstone" (place, record, subject, class, version, erased_at) VALUES (1, 'note/one', 'p1', 'personal', 1, 1546277401000);
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" (name, seq) VALUES ('tombstone', 1);
